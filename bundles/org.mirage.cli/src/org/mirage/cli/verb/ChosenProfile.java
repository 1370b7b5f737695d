// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.cli.verb;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.mirage.cli.UsageException;
import org.mirage.engine.CompareProfiles;
import org.mirage.engine.Library;
import org.mirage.engine.MirageException;
import org.mirage.engine.compare.CompareProfile;
import org.mirage.engine.compare.PathPattern;

/** The profile that options ask for. */
final class ChosenProfile {

    private ChosenProfile() {
    }

    /** The profile of a name or in a file: what has a slash or ends like the files of profiles is a file. */
    static CompareProfile find(Library library, String nameOrFile) throws MirageException {
        return isFile(nameOrFile) ? CompareProfiles.read(Path.of(nameOrFile)) : new CompareProfiles(library).find(nameOrFile);
    }

    static boolean isFile(String nameOrFile) {
        return nameOrFile.contains("/") || nameOrFile.endsWith(CompareProfiles.ENDING);
    }

    /** The patterns that were typed. */
    static List<PathPattern> patterns(List<String> typed) throws UsageException {
        List<PathPattern> patterns = new ArrayList<>();
        for (String text : typed) {
            try {
                patterns.add(PathPattern.parse(text));
            } catch (MirageException malformed) {
                throw new UsageException(malformed.getMessage());
            }
        }
        return patterns;
    }
}
