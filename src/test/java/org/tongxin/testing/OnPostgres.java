package org.tongxin.testing;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/**
 * A test of the whole application on a real PostgreSQL and a real port; one application and one server for all such
 * classes.
 */
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "tongxin.home=target/test-home",
            "tongxin.database.throw-away=true",
            "db-scheduler.enabled=false",
            "tongxin.demo=false"
        })
@Import(MovableClock.Setup.class)
public @interface OnPostgres {}
