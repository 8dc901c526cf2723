package org.tongxin.platform.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HexFormat;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;
import org.tongxin.common.Open;

/** What is said when a page could not be opened: whose fault it was, what is safe, what to do next, and a number to quote. */
@Controller
class ErrorPages implements ErrorController {

    private static final Logger LOG = LoggerFactory.getLogger(ErrorPages.class);
    private static final Set<Integer> WORDED = Set.of(400, 401, 403, 404, 405, 409, 413, 415);

    @RequestMapping("/error")
    @Open(because = "whoever meets an error is told so")
    String error(HttpServletRequest request, HttpServletResponse response, Model model) {
        int status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code ? code : 404;
        String number = "";
        if (status >= 500) {
            number = HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt());
            LOG.error("Error {} at {}", number, request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI), (Throwable)
                    request.getAttribute(RequestDispatcher.ERROR_EXCEPTION));
        }
        response.setStatus(status);
        model.addAttribute("kind", WORDED.contains(status) ? String.valueOf(status) : status >= 500 ? "500" : "400");
        model.addAttribute("number", number);
        return "error";
    }
}
