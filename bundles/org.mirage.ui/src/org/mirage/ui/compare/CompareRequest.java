// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.compare;

import java.io.IOException;
import java.util.Arrays;
import java.util.Objects;

import org.eclipse.osgi.util.NLS;
import org.mirage.engine.CompareProfiles;
import org.mirage.engine.CompareVersions;
import org.mirage.engine.Library;
import org.mirage.engine.Monitor;
import org.mirage.engine.Names;
import org.mirage.engine.compare.Comparison;
import org.mirage.ui.files.VersionInput;
import org.mirage.ui.library.LibrarySession;

/**
 * What is to be compared, and how.
 *
 * @param left the version that the other one is compared with
 * @param right the other one
 * @param base the version that both came from; null to compare two only
 * @param profile name of the profile that says what counts as a difference
 * @param path only what is at and below it, as raw bytes; null for everything
 * @param planned changes that make the right side of the left one; null when it is in the library
 */
public record CompareRequest(VersionInput left, VersionInput right, VersionInput base, String profile, byte[] path,
        Planned planned) {

    /** What is in the library is to be compared. */
    CompareRequest(VersionInput left, VersionInput right, VersionInput base, String profile, byte[] path) {
        this(left, right, base, profile, path, null);
    }

    /** A version is to be compared with what changes would make of it. */
    CompareRequest(VersionInput version, Planned planned, String profile) {
        this(version, VersionInput.planned(version), null, profile, null, planned);
    }

    /** Everything is to be compared. */
    CompareRequest(VersionInput left, VersionInput right, VersionInput base, String profile) {
        this(left, right, base, profile, null);
    }

    /** True when there is a base. */
    boolean isThreeWay() {
        return base != null;
    }

    /** The same with left and right exchanged. */
    CompareRequest swapped() {
        return new CompareRequest(right, left, base, profile, path);
    }

    /** The same with another opinion of what counts. */
    CompareRequest with(String otherProfile) {
        return new CompareRequest(left, right, base, otherProfile, path, planned);
    }

    /** A name for people. */
    public String title() {
        String versions = isThreeWay()
                ? NLS.bind(Messages.CompareRequest_three, new Object[] {left.getName(), base.getName(), right.getName()})
                : NLS.bind(Messages.CompareRequest_two, left.getName(), right.getName());
        return path == null ? versions : NLS.bind(Messages.CompareRequest_path, versions, Names.show(path));
    }

    /** Finds what differs; not in the user-interface thread. */
    Comparison compare(Monitor monitor) throws IOException {
        Library library = LibrarySession.current().engine();
        if (planned != null) {
            return planned.preview(left, monitor).compare(new CompareProfiles(library).find(profile), monitor);
        }
        CompareVersions verb = new CompareVersions(library, left.version(), right.version())
                .base(base == null ? null : base.version()).profile(new CompareProfiles(library).find(profile));
        return (path == null ? verb : verb.path(path)).call(monitor);
    }

    /** True when the same path of the same versions stands on the same sides, whatever counts as a difference. */
    boolean hasSameSides(CompareRequest other) {
        return left.equals(other.left) && right.equals(other.right) && Objects.equals(base, other.base) && planned == other.planned
                && Arrays.equals(path, other.path);
    }
}
