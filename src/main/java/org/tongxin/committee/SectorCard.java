package org.tongxin.committee;

/**
 * A sector (界别).
 *
 * @param code for example {@code S17}; local sectors have codes of their own
 */
public record SectorCard(String code, String name, String nameEn) {

    /** Its name in that language. */
    public String name(boolean english) {
        return english ? nameEn : name;
    }
}
