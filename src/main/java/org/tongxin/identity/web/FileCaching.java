package org.tongxin.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.security.web.header.HeaderWriter;

/**
 * Our own files change with a release: kept for a year under an address that names their content, asked about again
 * otherwise.
 */
class FileCaching implements HeaderWriter {

    private static final String FOREVER = "public, max-age=31536000, immutable";

    @Override
    public void writeHeaders(HttpServletRequest request, HttpServletResponse response) {
        if (!request.getRequestURI().startsWith(request.getContextPath() + "/vendor/")) {
            response.setHeader(HttpHeaders.CACHE_CONTROL, request.getParameter("v") == null ? "no-cache" : FOREVER);
        }
    }
}
