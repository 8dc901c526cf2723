package org.tongxin.identity.web;

import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.CacheControl;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.ProviderNotFoundException;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.XorCsrfTokenRequestAttributeHandler;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Headers, forms' tokens and recognition around every request; whether it may enter is the {@link DoorKeeper}'s
 * question.
 */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration implements WebMvcConfigurer {

    private static final String CONTENT =
            "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                    + " object-src 'none'; base-uri 'none'; frame-ancestors 'none'; form-action 'self'";
    private static final String DEVICES =
            "camera=(), microphone=(), geolocation=(), payment=(), usb=(), interest-cohort=()";
    private static final String[] FILES = {
        "/vendor/**", "/app.css", "/app.js", "/passkey.js", "/icons.svg", "/favicon.svg"
    };

    private final DoorKeeper doorKeeper;

    SecurityConfiguration(DoorKeeper doorKeeper) {
        this.doorKeeper = doorKeeper;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(doorKeeper);
    }

    /** Other people's files carry their version in their path and never change. */
    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/vendor/**")
                .addResourceLocations("classpath:/static/vendor/")
                .setCacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable());
    }

    /** Static files: nobody is asked for, and browsers keep them. */
    @Bean
    @Order(1)
    SecurityFilterChain files(HttpSecurity http) {
        return http.securityMatcher(FILES)
                .headers(SecurityConfiguration::headers)
                .headers(headers -> headers.cacheControl(HeadersConfigurer.CacheControlConfig::disable)
                        .addHeaderWriter(new FileCaching()))
                .csrf(AbstractHttpConfigurer::disable)
                .securityContext(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(AbstractHttpConfigurer::disable)
                .anonymous(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain everything(HttpSecurity http, Doormen doormen, CsrfTokenRepository forms, Refusals refusals) {
        return http.headers(SecurityConfiguration::headers)
                .securityContext(context -> context.securityContextRepository(doormen))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .csrf(csrf -> csrf.csrfTokenRepository(forms)
                        .csrfTokenRequestHandler(new XorCsrfTokenRequestAttributeHandler())
                        .ignoringRequestMatchers(Doormen::bearer))
                .exceptionHandling(exceptions -> exceptions
                        .accessDeniedHandler(refusals)
                        .authenticationEntryPoint((request, response, e) -> refusals.unknown(request, response)))
                .addFilterAfter(new ActorFilter(), AnonymousAuthenticationFilter.class)
                .authorizeHttpRequests(paths -> paths.requestMatchers("/actuator/health", "/actuator/health/**")
                        .permitAll()
                        .requestMatchers("/actuator/**")
                        .denyAll()
                        .anyRequest()
                        .permitAll())
                .build();
    }

    @Bean
    CsrfTokenRepository forms() {
        CookieCsrfTokenRepository forms = new CookieCsrfTokenRepository();
        forms.setCookieName("tongxin-form");
        forms.setCookieCustomizer(
                cookie -> cookie.httpOnly(true).sameSite("Lax").path("/"));
        return forms;
    }

    /** Sign-in is a use case of ours; with this bean Spring makes up no user of its own. */
    @Bean
    AuthenticationManager noOtherWayIn() {
        return authentication -> {
            throw new ProviderNotFoundException("Sign-in is by SignIn only");
        };
    }

    private static void headers(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(content -> content.policyDirectives(CONTENT))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(devices -> devices.policy(DEVICES))
                .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny)
                .contentTypeOptions(Customizer.withDefaults());
    }
}
