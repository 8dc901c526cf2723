package org.tongxin.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.header.HeaderWriter;

/** Files whose address changes with their content are kept for a year, others are asked about again each time. */
class FileCaching implements HeaderWriter {

    @Override
    public void writeHeaders(HttpServletRequest request, HttpServletResponse response) {
        boolean found = response.getStatus() < HttpStatus.BAD_REQUEST.value();
        boolean named = request.getParameter("v") != null || request.getRequestURI().contains("/vendor/");
        response.setHeader(HttpHeaders.CACHE_CONTROL, found && named ? "public, max-age=31536000, immutable" : "no-cache");
    }
}
