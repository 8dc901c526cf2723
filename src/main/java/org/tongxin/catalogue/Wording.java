package org.tongxin.catalogue;

/**
 * The same words in both languages of the product.
 *
 * @param zh Chinese, the field's standard term
 * @param en English, the official rendering where there is one
 */
public record Wording(String zh, String en) {

    /** The words in that language. */
    public String in(boolean english) {
        return english ? en : zh;
    }
}
