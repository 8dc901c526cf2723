/** How a request becomes a person: cookie or token, headers, and the door of every handler. */
@NullMarked
package org.tongxin.identity.web;

import org.jspecify.annotations.NullMarked;
