package org.tongxin.platform.database;

/** A database role and its password. Never printed. */
public record Credentials(String user, String password) {

    @Override
    public String toString() {
        return user;
    }
}
