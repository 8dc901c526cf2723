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
 * classes. Where a test lets time pass it takes an application of its own and of its likes, on the same server, with
 * {@code @TestPropertySource(properties = "tongxin.time=…")}: for all others the clock stands still. What tests need to
 * begin with ({@link TestCommittee} and its like) is a component and found by itself: an {@code @Import} would start one
 * more application.
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
