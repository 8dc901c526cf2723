package org.tongxin.platform.web;

import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;
import org.springframework.web.servlet.view.RedirectView;

/** Turns a view name such as {@code proposal/page} into the compiled template {@code proposal/page.jte}. */
class JteViewResolver implements ViewResolver, Ordered {

    private static final String REDIRECT = "redirect:";

    private final TemplateEngine engine;
    private final Frames frames;
    private int order;

    JteViewResolver(TemplateEngine engine, Frames frames) {
        this.engine = engine;
        this.frames = frames;
    }

    void setOrder(int order) {
        this.order = order;
    }

    @Override
    public int getOrder() {
        return order;
    }

    @Override
    public @Nullable View resolveViewName(String name, Locale locale) {
        if (name.startsWith(REDIRECT)) {
            return redirect(name.substring(REDIRECT.length()));
        }
        String template = name + ".jte";
        return engine.hasTemplate(template) ? new JteView(template) : null;
    }

    /** After an act the browser asks for the page anew (303); nothing of the model goes into the address. */
    private static View redirect(String to) {
        RedirectView view = new RedirectView(to, true, false);
        view.setExposeModelAttributes(false);
        view.setExpandUriTemplateVariables(false);
        return view;
    }

    private final class JteView implements View {

        private final String template;

        JteView(String template) {
            this.template = template;
        }

        @Override
        public String getContentType() {
            return "text/html;charset=UTF-8";
        }

        /** Rendered whole before the first byte is sent, so that a fault can still become an error page. */
        @Override
        public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
                throws Exception {
            Map<String, Object> params = new HashMap<>(model == null ? Map.of() : model);
            params.put("f", frames.of(request, response));
            Utf8ByteOutput output = new Utf8ByteOutput();
            engine.render(template, params, output);
            response.setContentType(getContentType());
            response.setContentLength(output.getContentLength());
            output.writeTo(response.getOutputStream());
        }
    }
}
