// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.packages;

/**
 * A package that is installed in a version. What is not known is empty.
 *
 * @param version as its system writes it, with epoch and revision
 * @param source what it was built from
 * @param sourceVersion of that
 * @param licence as its database states it
 * @param place path of the database that it was found in, with one byte in each character
 * @param maintainer who cares for it
 * @param summary what it is, in a line
 * @param size bytes that it takes when it is installed, as its database states; {@link #UNSTATED} where it does not
 */
public record Package(PackageKind kind, String name, String version, String architecture, String source, String sourceVersion,
        String licence, String place, String maintainer, String summary, long size) {

    /** A size that nobody states. */
    public static final long UNSTATED = -1;

    /** One whose size is not stated. */
    public Package(PackageKind kind, String name, String version, String architecture, String source, String sourceVersion, String licence,
            String place, String maintainer, String summary) {
        this(kind, name, version, architecture, source, sourceVersion, licence, place, maintainer, summary, UNSTATED);
    }

    /** The same found elsewhere. */
    Package at(String otherPlace) {
        return new Package(kind, name, version, architecture, source, sourceVersion, licence, otherPlace, maintainer, summary, size);
    }
}
