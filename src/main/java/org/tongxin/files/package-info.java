/** Attachments (附件): what files are taken, and where their bytes lie. */
@ApplicationModule(
        displayName = "Files",
        allowedDependencies = {"common"})
@NullMarked
package org.tongxin.files;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
