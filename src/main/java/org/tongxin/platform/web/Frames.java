package org.tongxin.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Makes what every page's frame shows. */
@Component
class Frames {

    Object of(HttpServletRequest request, HttpServletResponse response, Map<String, Object> model) {
        return model;
    }
}
