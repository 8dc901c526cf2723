package org.tongxin.platform.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.resolve.DirectoryCodeResolver;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.ViewResolver;

/** Renders jte templates compiled with the application; in development they may be read from their folder instead. */
@Configuration(proxyBeanMethods = false)
class JteConfiguration {

    @Bean
    TemplateEngine templateEngine(@Value("${tongxin.templates:}") String folder) {
        if (folder.isBlank()) {
            return TemplateEngine.createPrecompiled(ContentType.Html);
        }
        return TemplateEngine.create(new DirectoryCodeResolver(Path.of(folder)), ContentType.Html);
    }

    @Bean
    ViewResolver jteViewResolver(TemplateEngine engine, Frames frames) {
        JteViewResolver resolver = new JteViewResolver(engine, frames);
        resolver.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return resolver;
    }
}
