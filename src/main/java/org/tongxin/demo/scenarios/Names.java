package org.tongxin.demo.scenarios;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Invented names of people: put together from syllables, never of anybody. */
final class Names {

    private static final String SURNAMES = "沈顾陆蒋魏乔白颜程方贺童孟任宋裴姚纪安易闻莫唐祝宁简成秦陶蒲骆岑鲍滕殷柏俞卫温虞";
    private static final String FIRST = "禾南怀亦临月松书半既兰望星秋闻嘉念云若修向映致行守观砚元采静知清长东";
    private static final String SECOND = "清枝瑾舟溪初年怀夏明亭山野白笛树慈深素远晚雪南知一复秋朗薇舒好谷如歌言";

    private Names() {}

    /** So many different ones; another seed gives others. */
    static List<String> of(int many, int seed) {
        Set<String> names = new LinkedHashSet<>();
        for (int i = seed * 1009; names.size() < many; i++) {
            names.add("" + at(SURNAMES, i * 7) + at(FIRST, i * 11 + i / 35) + at(SECOND, i * 13 + i / 11));
        }
        return new ArrayList<>(names);
    }

    private static char at(String letters, int i) {
        return letters.charAt(Math.floorMod(i, letters.length()));
    }
}
