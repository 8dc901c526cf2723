package org.tongxin.identity.passkey;

import jakarta.servlet.http.HttpServletRequest;

/**
 * The site as browsers see it; a passkey belongs to one site.
 *
 * @param host the relying party's id: the host name without port
 * @param origin scheme, host and port
 */
record Site(String host, String origin) {

    private static final int HTTP = 80;
    private static final int HTTPS = 443;

    static Site of(HttpServletRequest request) {
        String scheme = request.getScheme();
        int port = request.getServerPort();
        boolean usual = "https".equals(scheme) ? port == HTTPS : port == HTTP;
        String host = request.getServerName();
        return new Site(host, scheme + "://" + host + (usual ? "" : ":" + port));
    }
}
