package org.tongxin.identity.own;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tongxin.common.Open;
import org.tongxin.identity.web.LocalPath;
import org.tongxin.platform.Acting;
import org.tongxin.platform.web.ViewCookies;

/** The two switches in the bar of every page: language and large type. */
@Controller
class ViewPages {

    private final ChooseView choose;

    ViewPages(ChooseView choose) {
        this.choose = choose;
    }

    @PostMapping("/view/language")
    @Open(because = "public pages have the switch too")
    String language(
            @RequestParam(defaultValue = "") String to,
            @RequestParam(required = false) @Nullable String back,
            HttpServletRequest request,
            HttpServletResponse response) {
        Locale locale = ViewCookies.language(to);
        ViewCookies.keepLanguage(locale, request, response);
        Acting.current().ifPresent(who -> choose.keep(who, locale.toLanguageTag(), null));
        return "redirect:" + back(back);
    }

    @PostMapping("/view/type")
    @Open(because = "public pages have the switch too")
    String type(
            @RequestParam(defaultValue = "") String to,
            @RequestParam(required = false) @Nullable String back,
            HttpServletRequest request,
            HttpServletResponse response) {
        boolean big = "big".equals(to);
        ViewCookies.keepType(big, request, response);
        Acting.current().ifPresent(who -> choose.keep(who, null, big));
        return "redirect:" + back(back);
    }

    /** Unlike after sign-in, going back to the sign-in page is right here. */
    private static String back(@Nullable String path) {
        return path != null && path.startsWith("/signin") ? "/signin" : LocalPath.of(path);
    }
}
