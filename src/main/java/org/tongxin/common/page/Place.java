package org.tongxin.common.page;

/**
 * Where the page stands.
 *
 * @param committeeName 云岭市政协; empty where no committee is chosen yet
 * @param path of the request, to mark the current entry
 * @param demo whether this is a demonstration with invented content
 * @param bigType 大字 is on
 */
public record Place(String committeeName, String path, boolean demo, boolean bigType) {}
