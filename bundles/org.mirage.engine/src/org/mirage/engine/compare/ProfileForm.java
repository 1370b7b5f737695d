// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.compare;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

import org.mirage.engine.MirageException;

/** A profile as a text that people write: a line for each thing that it says, {@code key = value}, and comments. */
public final class ProfileForm {

    static final String DESCRIPTION = "description";
    static final String BASED_ON = "based on";
    static final String IGNORE = "ignore";
    static final String PATH = "path";

    private ProfileForm() {
    }

    /**
     * Reads a profile.
     *
     * @param name what it shall be called
     * @param text UTF-8
     * @throws MirageException when it is none; the message names the line and says why
     */
    public static CompareProfile read(String name, byte[] text) throws MirageException {
        return new ProfileReader(name).read(text(text));
    }

    private static String text(byte[] bytes) throws MirageException {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            throw new MirageException("it is no text in UTF-8", e);
        }
    }

    /** Writes a profile so that reading gives it back; what it was based on is written out. */
    public static String write(CompareProfile profile) {
        StringBuilder text = new StringBuilder();
        if (!profile.description().isEmpty()) {
            line(text, DESCRIPTION, profile.description().replaceAll("\\p{Cntrl}", " ").strip());
        }
        if (!profile.ignoredFacets().isEmpty()) {
            line(text, IGNORE, words(profile.ignoredFacets()));
        }
        profile.ignoredPaths().forEach(pattern -> line(text, PATH, pattern.toString()));
        return text.toString();
    }

    private static void line(StringBuilder text, String key, String value) {
        text.append(key).append(" = ").append(value).append('\n');
    }

    /** The words for facets in the order of their kind, with commas between them. */
    public static String words(Set<Facet> facets) {
        return facets.isEmpty() ? "" : EnumSet.copyOf(facets).stream().map(ProfileForm::word).collect(Collectors.joining(", "));
    }

    /** The word for a facet. */
    public static String word(Facet facet) {
        return facet.name().toLowerCase(Locale.ROOT);
    }

    static List<String> allWords() {
        return Arrays.stream(Facet.values()).map(ProfileForm::word).toList();
    }
}
