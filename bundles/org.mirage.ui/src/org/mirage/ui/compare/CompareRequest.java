// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.compare;

import java.io.IOException;
import java.util.Objects;
import java.util.stream.Stream;

import org.eclipse.osgi.util.NLS;
import org.mirage.engine.CompareVersions;
import org.mirage.engine.Monitor;
import org.mirage.engine.compare.CompareProfile;
import org.mirage.engine.compare.Comparison;
import org.mirage.ui.files.VersionInput;
import org.mirage.ui.library.LibrarySession;

/**
 * What is to be compared, and how.
 *
 * @param left the version that the other one is compared with
 * @param right the other one
 * @param base the version that both came from; null to compare two only
 * @param profile what counts as a difference
 */
public record CompareRequest(VersionInput left, VersionInput right, VersionInput base, CompareProfile profile) {

    /** True when there is a base. */
    boolean isThreeWay() {
        return base != null;
    }

    /** The same with left and right exchanged. */
    CompareRequest swapped() {
        return new CompareRequest(right, left, base, profile);
    }

    /** The same with another opinion of what counts. */
    CompareRequest with(CompareProfile other) {
        return new CompareRequest(left, right, base, other);
    }

    /** A name for people. */
    String title() {
        return isThreeWay() ? NLS.bind(Messages.CompareRequest_three, new Object[] {left.getName(), base.getName(), right.getName()})
                : NLS.bind(Messages.CompareRequest_two, left.getName(), right.getName());
    }

    /** Finds what differs; not in the user-interface thread. */
    Comparison compare(Monitor monitor) throws IOException {
        return new CompareVersions(LibrarySession.current().engine(), left.version(), right.version())
                .base(base == null ? null : base.version()).profile(profile).call(monitor);
    }

    /** True when the same versions stand on the same sides, whatever counts as a difference. */
    boolean hasSameVersions(CompareRequest other) {
        return left.equals(other.left) && right.equals(other.right) && Objects.equals(base, other.base);
    }

    /** The versions, the base last if there is one. */
    Stream<VersionInput> versions() {
        return Stream.of(left, right, base).filter(Objects::nonNull);
    }
}
