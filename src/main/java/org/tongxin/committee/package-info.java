/**
 * Who the committee is: committees and their levels, terms (届) and sessions (次), sectors (界别), special committees (专门委员会),
 * parties and organisations, undertaking units (承办单位), and the members (委员) with what they hold and when.
 */
@ApplicationModule(
        displayName = "Committee",
        allowedDependencies = {"common", "platform", "identity", "files", "rules"})
@NullMarked
package org.tongxin.committee;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
