package org.tongxin.common;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The use case a request handler is for: the permission table says which desks may enter. A handler without it, or {@link Open}, is closed. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface For {

    /** The use case or view. */
    Class<?> value();
}
