/**
 * Notices (消息): what the platform tells a person, or all persons of a desk or unit, inside the product. Who reads one chooses
 * the language; who sends one says to whom, never by which way: there is no way but this one.
 */
@ApplicationModule(
        displayName = "Notice",
        allowedDependencies = {"common", "platform", "committee", "rules"})
@NullMarked
package org.tongxin.notice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
