package org.tongxin.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.RequestContextUtils;
import org.tongxin.common.Actor;
import org.tongxin.common.page.Csrf;
import org.tongxin.common.page.Frame;
import org.tongxin.common.page.Navigation;
import org.tongxin.common.page.Person;
import org.tongxin.common.page.Place;
import org.tongxin.common.page.Words;
import org.tongxin.platform.Acting;

/** Makes what every page's frame shows. */
@Component
class Frames {

    private final MessageSource messages;
    private final Clock clock;
    private final ObjectProvider<FrameParts.OfPerson> person;
    private final ObjectProvider<FrameParts.OfNotices> notices;
    private final ObjectProvider<FrameParts.OfNavigation> navigation;
    private final ObjectProvider<FrameParts.OfCommittee> committee;
    private final boolean demo;

    Frames(
            MessageSource messages,
            Clock clock,
            ObjectProvider<FrameParts.OfPerson> person,
            ObjectProvider<FrameParts.OfNotices> notices,
            ObjectProvider<FrameParts.OfNavigation> navigation,
            ObjectProvider<FrameParts.OfCommittee> committee,
            @Value("${tongxin.demo:false}") boolean demo) {
        this.messages = messages;
        this.clock = clock;
        this.person = person;
        this.notices = notices;
        this.navigation = navigation;
        this.committee = committee;
        this.demo = demo;
    }

    Frame of(HttpServletRequest request, HttpServletResponse response) {
        Words w = new Words(messages, RequestContextUtils.getLocale(request), clock);
        Actor who = Acting.current().orElse(null);
        return Frame.of(
                w,
                place(request, who, w),
                person(who, w),
                navigation(who, w),
                csrf(request),
                Said.now(request, response, w));
    }

    private Place place(HttpServletRequest request, @Nullable Actor who, Words w) {
        FrameParts.OfCommittee named = committee.getIfAvailable();
        String name = named == null ? "" : named.name(who, w);
        return new Place(name, path(request), demo, ViewCookies.bigType(request));
    }

    /** Where a switch of language or type leads back to: a page that answers a refused form stands at no address of its own. */
    private static String path(HttpServletRequest request) {
        String from = request.getHeader("Referer");
        if ("GET".equals(request.getMethod()) || from == null) {
            return request.getRequestURI();
        }
        try {
            String path = java.net.URI.create(from).getPath();
            return path == null || path.isEmpty() ? "/" : path;
        } catch (IllegalArgumentException _) {
            return "/";
        }
    }

    private @Nullable Person person(@Nullable Actor who, Words w) {
        FrameParts.OfPerson shown = person.getIfAvailable();
        if (who == null || shown == null) {
            return null;
        }
        FrameParts.OfNotices told = notices.getIfAvailable();
        Person found = shown.person(who, w);
        return told == null ? found : found.withUnread(told.unread(who));
    }

    private Navigation navigation(@Nullable Actor who, Words w) {
        FrameParts.OfNavigation pages = navigation.getIfAvailable();
        return pages == null ? Navigation.NONE : pages.navigation(who, w);
    }

    private static @Nullable Csrf csrf(HttpServletRequest request) {
        CsrfToken token = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
        return token == null ? null : new Csrf(token.getParameterName(), token.getHeaderName(), token.getToken());
    }
}
