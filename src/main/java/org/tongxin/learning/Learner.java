package org.tongxin.learning;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import de.bwaldvogel.liblinear.Linear;
import de.bwaldvogel.liblinear.Model;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.Problem;
import de.bwaldvogel.liblinear.SolverType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Learns from lessons: a linear support vector machine for each label against all others, over weighted pairs of characters. */
public final class Learner {

    /** Fewer lessons say nothing. */
    public static final int LEAST_LESSONS = 12;

    /** A label that was given less often is not learnt. */
    private static final int LEAST_OF_LABEL = 2;

    private static final int LEAST_TEXTS = 2;
    private static final int MOST_FEATURES = 150_000;
    /** How much a wrong lesson costs; found by cross-validation on public messages, see docs/accuracy.md. */
    private static final double COST = 2;

    private static final double PRECISION = 0.05;

    private Learner() {}

    /** What can be learnt; nothing where there are too few lessons or only one label. */
    public static Optional<Learned> learn(List<Lesson> all) {
        Map<String, Long> labels = all.stream().collect(Collectors.groupingBy(Lesson::label, Collectors.counting()));
        List<Lesson> lessons = all.stream()
                .filter(lesson -> labels.getOrDefault(lesson.label(), 0L) >= LEAST_OF_LABEL)
                .toList();
        List<String> names = lessons.stream().map(Lesson::label).distinct().toList();
        if (lessons.size() < LEAST_LESSONS || names.size() < 2) {
            return Optional.empty();
        }
        List<Map<String, Integer>> texts = lessons.stream()
                .map(lesson -> Features.of(lesson.title(), lesson.body()))
                .toList();
        Vocabulary vocabulary = vocabulary(texts);
        Problem problem = new Problem();
        problem.l = lessons.size();
        problem.n = vocabulary.size() + 1;
        problem.bias = 1;
        problem.x = new Feature[problem.l][];
        problem.y = new double[problem.l];
        for (int i = 0; i < problem.l; i++) {
            problem.x[i] = nodes(vocabulary.weigh(texts.get(i)), vocabulary.size());
            problem.y[i] = names.indexOf(lessons.get(i).label());
        }
        Linear.disableDebugOutput();
        Model model = Linear.train(problem, new Parameter(SolverType.L2R_L2LOSS_SVC_DUAL, COST, PRECISION));
        return Optional.of(
                new Learned(names, vocabulary, weights(model, names.size(), vocabulary.size()), lessons.size()));
    }

    private static Vocabulary vocabulary(List<Map<String, Integer>> texts) {
        Map<String, Integer> in = new HashMap<>();
        texts.forEach(text -> text.keySet().forEach(feature -> in.merge(feature, 1, Integer::sum)));
        List<Map.Entry<String, Integer>> kept = new ArrayList<>(in.entrySet());
        kept.removeIf(entry -> entry.getValue() < LEAST_TEXTS);
        kept.sort(Comparator.comparing(Map.Entry<String, Integer>::getValue)
                .reversed()
                .thenComparing(Map.Entry::getKey));
        return Vocabulary.of(kept.subList(0, Math.min(MOST_FEATURES, kept.size())), texts.size());
    }

    private static Feature[] nodes(Vocabulary.Weighed text, int size) {
        Feature[] nodes = new Feature[text.features().length + 1];
        for (int i = 0; i < text.features().length; i++) {
            nodes[i] = new FeatureNode(text.features()[i] + 1, text.weights()[i]);
        }
        nodes[nodes.length - 1] = new FeatureNode(size + 1, 1);
        return nodes;
    }

    /** One row for each label, by its place in the list of names; the last weight of a row is the label's own. */
    private static float[][] weights(Model model, int labels, int features) {
        float[][] weights = new float[labels][features + 1];
        double[] flat = model.getFeatureWeights();
        int[] order = model.getLabels();
        int columns = labels == 2 ? 1 : labels;
        for (int feature = 0; feature <= features; feature++) {
            for (int column = 0; column < columns; column++) {
                float weight = (float) flat[feature * columns + column];
                weights[order[column]][feature] = weight;
                if (labels == 2) {
                    weights[order[1]][feature] = -weight;
                }
            }
        }
        return weights;
    }
}
