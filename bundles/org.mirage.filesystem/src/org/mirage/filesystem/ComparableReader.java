// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.filesystem;

import java.io.IOException;
import java.util.Optional;

/** Reads a volume whose nodes lie at places that are known without reading all of them, so that few changes are found at little cost. */
public interface ComparableReader extends FileSystemReader {

    /**
     * This volume beside an earlier state of it.
     *
     * @return empty when the two cannot be compared: the maps of one cannot be trusted, its journal is not empty, or it is divided
     *         in another way
     */
    Optional<VolumeComparison> since(FileSystemReader earlier) throws IOException;

    /**
     * Visits the ranges that belong to one node and to no other: content and names, the map of where they lie, attributes. What
     * several nodes share, as equal attributes are, is not visited.
     */
    void visitOwned(Node node, RangeVisitor visitor) throws IOException;
}
