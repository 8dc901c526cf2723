package org.tongxin.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Turns away what says of itself that it is too large, before anything reads it: forms and data over 2 MB, uploads over 21 MB,
 * and data that does not say how large it is. Answered in few words of its own, because the error page would read the request
 * again.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class TooLarge extends OncePerRequestFilter {

    private static final long DATA_MOST = 2L * 1024 * 1024;
    private static final long UPLOAD_MOST = 21L * 1024 * 1024;
    private static final String PAGE = """
        <!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8"><title>太大了 Too large</title>
        <meta name="viewport" content="width=device-width, initial-scale=1"><link rel="stylesheet" href="/app.css"></head>
        <body><main class="narrow"><div class="card card-body stack"><h1>内容太大，没有收下</h1>
        <p>什么都没有保存。请用浏览器的后退键回到刚才的页面，选小一些的文件（不超过 20 MB），或分次提交。</p>
        <p lang="en">This is too large and was not taken. Nothing was saved. Go back in your browser and choose a smaller
        file (20 MB at most), or send less at a time.</p></div></main></body></html>""";
    private static final String PROBLEM = """
        {"type":"urn:tongxin:problem:too-large","title":"Content Too Large","status":413,\
        "detail":"At most 2 MB, with a Content-Length."}""";

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!tooLarge(request)) {
            chain.doFilter(request, response);
            return;
        }
        boolean api = request.getRequestURI().startsWith("/api/");
        response.setStatus(413);
        response.setContentType(api ? "application/problem+json" : "text/html");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.getOutputStream().write((api ? PROBLEM : PAGE).getBytes(StandardCharsets.UTF_8));
    }

    private static boolean tooLarge(HttpServletRequest request) {
        String type = request.getContentType();
        boolean upload = type != null && type.startsWith("multipart/");
        boolean unsaid = request.getContentLengthLong() < 0 && request.getHeader("Transfer-Encoding") != null;
        return unsaid || request.getContentLengthLong() > (upload ? UPLOAD_MOST : DATA_MOST);
    }
}
