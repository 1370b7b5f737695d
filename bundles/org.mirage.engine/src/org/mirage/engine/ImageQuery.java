// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine;

import java.util.List;

import org.mirage.engine.search.ImageVocabulary;
import org.mirage.engine.search.Query;
import org.mirage.engine.search.QueryParser;

/**
 * A question to the list of images, about each one's newest version. {@code web-*} is about its name, {@code system:debian} about
 * one of the fields that lists show, {@code -host:test*} about what it must not be. Case does not matter; a value is found anywhere in
 * a field unless a {@code *} or {@code ?} stands in it. Words are put together as {@link QueryParser} has it.
 */
public final class ImageQuery {

    private static final ImageVocabulary VOCABULARY = new ImageVocabulary();

    /** Fields that can be asked for. */
    public static final List<String> FIELDS = VOCABULARY.fields();

    private final Query query;

    private ImageQuery(Query query) {
        this.query = query;
    }

    /**
     * Reads a question.
     *
     * @throws MirageException when it asks for a field that there is not, or asks nothing
     */
    public static ImageQuery parse(String text) throws MirageException {
        return new ImageQuery(QueryParser.parse(text, VOCABULARY));
    }

    /** True when it is so of an image's newest version. */
    public boolean matches(ImageSummary image) {
        return ImageVocabulary.matches(query, image.newest());
    }

    /** The newest versions of all images that it is true of. */
    public List<VersionName> choose(Library library) throws MirageException {
        return library.images().stream().filter(this::matches).map(image -> new VersionName(image.name(), 0)).toList();
    }
}
