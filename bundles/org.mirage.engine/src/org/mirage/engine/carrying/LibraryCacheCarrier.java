// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.carrying;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Carries what ldconfig found, library by library; where that cannot be told, ldconfig is run on the target. */
final class LibraryCacheCarrier implements Carrier {

    private static final String CACHE = "/etc/ld.so.cache";
    private static final Generation LDCONFIG = new Generation("the cache of shared libraries", "ldconfig", Need.NOW, Turn.FIRST);

    @Override
    public boolean takes(ChangedPath path) {
        return path.path().equals(CACHE) && path.isFile() && !path.isAdded();
    }

    @Override
    public void carry(ChangedPath path, Carrying target) throws IOException {
        if (path.hasSameContent()) {
            return;
        }
        String there = target.text(CACHE);
        String before = target.change().parentText(CACHE);
        String after = target.change().childText(CACHE);
        if (there.equals(before) || there.equals(after)) {
            target.write(path, after);
            return;
        }
        Optional<LibraryCache> base = LibraryCache.read(Carrying.bytes(before));
        Optional<LibraryCache> child = LibraryCache.read(Carrying.bytes(after));
        Optional<LibraryCache> merged = LibraryCache.read(Carrying.bytes(there))
                .flatMap(cache -> base.isPresent() && child.isPresent() ? cache.with(base.get(), child.get()) : Optional.empty());
        if (merged.isPresent()) {
            target.write(path, new String(merged.get().encode(), StandardCharsets.ISO_8859_1));
        } else {
            target.generate(LDCONFIG);
        }
    }
}
