package org.tongxin.learning;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The features that are known, each with how much it says: what stands in few texts says more than what stands in all. */
final class Vocabulary {

    private final Map<String, Integer> places;
    private final float[] says;

    private Vocabulary(Map<String, Integer> places, float[] says) {
        this.places = places;
        this.says = says;
    }

    /** A text as numbers: which features, in rising order, and how much each weighs; all together of length one. */
    record Weighed(int[] features, float[] weights) {}

    static Vocabulary of(List<Map.Entry<String, Integer>> inTexts, int texts) {
        Map<String, Integer> places = HashMap.newHashMap(inTexts.size());
        float[] says = new float[inTexts.size()];
        for (Map.Entry<String, Integer> entry : inTexts) {
            says[places.size()] = (float) (Math.log((1.0 + texts) / (1 + entry.getValue())) + 1);
            places.put(entry.getKey(), places.size());
        }
        return new Vocabulary(places, says);
    }

    int size() {
        return says.length;
    }

    int place(String feature) {
        return places.getOrDefault(feature, -1);
    }

    Weighed weigh(Map<String, Integer> counts) {
        int[] features = counts.keySet().stream()
                .mapToInt(this::place)
                .filter(place -> place >= 0)
                .sorted()
                .toArray();
        Map<Integer, Integer> times = HashMap.newHashMap(features.length);
        counts.forEach((feature, count) -> times.put(place(feature), count));
        float[] weights = new float[features.length];
        double length = 0;
        for (int i = 0; i < features.length; i++) {
            weights[i] = (float) ((1 + Math.log(times.getOrDefault(features[i], 1))) * says[features[i]]);
            length += weights[i] * weights[i];
        }
        float whole = (float) Math.max(1e-9, Math.sqrt(length));
        for (int i = 0; i < weights.length; i++) {
            weights[i] /= whole;
        }
        return new Weighed(features, weights);
    }
}
