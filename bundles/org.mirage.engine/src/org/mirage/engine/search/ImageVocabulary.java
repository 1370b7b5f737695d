// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.search;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

import org.mirage.engine.MirageException;
import org.mirage.engine.VersionSummary;
import org.mirage.engine.facts.DescribePlatform;

/** What images can be chosen by: their names, and what lists show of the machine. Case does not matter. */
public final class ImageVocabulary implements Vocabulary {

    private static final String NAME = "name";
    private static final String IMAGE = "image";
    private static final String SYSTEM = "system";
    private static final String HOST = "host";

    /** Fields of images that other questions can be about as well. */
    static final List<String> SHARED = fields(IMAGE);

    private static final List<String> FIELDS = fields(NAME, IMAGE);

    private static List<String> fields(String... names) {
        List<String> fields = new ArrayList<>(List.of(names));
        fields.add(SYSTEM);
        fields.add(HOST);
        fields.addAll(DescribePlatform.KEYS);
        fields.remove(DescribePlatform.HOST_NAME);
        return List.copyOf(fields);
    }

    @Override
    public List<String> fields() {
        return FIELDS;
    }

    @Override
    public Query query(QueryWord word) throws MirageException {
        String field = word.field().isEmpty() ? NAME : word.field();
        if (!FIELDS.contains(field)) {
            throw word.wrong("\"" + field + "\" is nothing that images can be chosen by; " + String.join(", ", FIELDS) + " are");
        }
        return term(field, word);
    }

    /** The question that a word asks about a field of an image. */
    static Query term(String field, QueryWord word) throws MirageException {
        Predicate<String> wanted = TextPattern.inText(word, word.field().isEmpty());
        Function<VersionSummary, String> value = switch (field) {
            case NAME, IMAGE -> VersionSummary::name;
            case SYSTEM -> VersionSummary::system;
            case HOST -> version -> version.platform().getOrDefault(DescribePlatform.HOST_NAME, "");
            default -> version -> version.platform().getOrDefault(field, "");
        };
        return new Term.OfImage(version -> wanted.test(value.apply(version)));
    }

    /** True when a question about images only is to be answered by yes. */
    public static boolean matches(Query query, VersionSummary version) {
        return query.answer(term -> term instanceof Term.OfImage image ? Answer.of(image.test(version)) : Answer.OPEN) == Answer.YES;
    }
}
