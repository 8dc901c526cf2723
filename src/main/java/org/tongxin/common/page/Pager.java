package org.tongxin.common.page;

import org.jspecify.annotations.Nullable;

/**
 * Where a list stands: 第 1–9 件，共 41 件, and the way on. Cursor paging, so only back and forth.
 *
 * @param words where we are, and of how many
 * @param previous address of the page before
 * @param next address of the page after
 */
public record Pager(
        String words, @Nullable String previous, @Nullable String next) {}
