// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

import org.mirage.engine.facts.DescribePlatform;

/**
 * A question to the list of images: words that all have to be true of an image's newest version. {@code web-*} is about its name,
 * {@code system:debian} about one of the fields that lists show, {@code -host:test*} about what it must not be. Case does not matter;
 * a value is found anywhere in a field unless a {@code *} or {@code ?} stands in it.
 */
public final class ImageQuery {

    private static final String NAME = "name";
    private static final String SYSTEM = "system";
    private static final String HOST = "host";

    /** Fields that can be asked for. */
    public static final List<String> FIELDS = fields();

    private final List<Term> terms;

    private record Term(boolean wanted, String field, Pattern pattern) {

        boolean matches(VersionSummary version) {
            return pattern.matcher(value(version)).matches() == wanted;
        }

        private String value(VersionSummary version) {
            return switch (field) {
                case NAME -> version.name();
                case SYSTEM -> version.system();
                case HOST -> version.platform().getOrDefault(DescribePlatform.HOST_NAME, "");
                default -> version.platform().getOrDefault(field, "");
            };
        }
    }

    private ImageQuery(List<Term> terms) {
        this.terms = List.copyOf(terms);
    }

    private static List<String> fields() {
        List<String> fields = new ArrayList<>(List.of(NAME, SYSTEM, HOST));
        fields.addAll(DescribePlatform.KEYS);
        fields.remove(DescribePlatform.HOST_NAME);
        return List.copyOf(fields);
    }

    /**
     * Reads a question.
     *
     * @throws MirageException when it asks for a field that there is not, or asks nothing
     */
    public static ImageQuery parse(String text) throws MirageException {
        List<Term> terms = new ArrayList<>();
        for (String word : text.strip().split("\\s+")) {
            boolean wanted = !word.startsWith("-");
            String term = wanted ? word : word.substring(1);
            int colon = term.indexOf(':');
            String field = colon < 0 ? NAME : term.substring(0, colon).toLowerCase(Locale.ROOT);
            String value = term.substring(colon + 1);
            if (!FIELDS.contains(field)) {
                throw new MirageException("\"" + field + "\" is nothing that images can be chosen by; "
                        + String.join(", ", FIELDS) + " are");
            }
            if (value.isEmpty()) {
                throw new MirageException("\"" + word + "\" in the query asks for nothing");
            }
            boolean whole = colon < 0 || value.contains("*") || value.contains("?");
            terms.add(new Term(wanted, field, pattern(whole ? value : "*" + value + "*")));
        }
        return new ImageQuery(terms);
    }

    private static Pattern pattern(String glob) {
        StringBuilder expression = new StringBuilder();
        glob.codePoints().forEach(character -> expression.append(switch (character) {
            case '*' -> ".*";
            case '?' -> ".";
            default -> Pattern.quote(Character.toString(character));
        }));
        return Pattern.compile(expression.toString(), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL);
    }

    /** True when all is so of an image's newest version. */
    public boolean matches(ImageSummary image) {
        return terms.stream().allMatch(term -> term.matches(image.newest()));
    }

    /** The newest versions of all images that it is true of. */
    public List<VersionName> choose(Library library) throws MirageException {
        return library.images().stream().filter(this::matches).map(image -> new VersionName(image.name(), 0)).toList();
    }
}
