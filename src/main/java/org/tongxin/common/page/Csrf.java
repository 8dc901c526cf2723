package org.tongxin.common.page;

/** The token that proves a form is ours: name of the form field, name of the request header, and the value. */
public record Csrf(String parameter, String header, String token) {}
