// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.catalog;

/** What a log record can tell of, and the names of its arguments. */
public final class Actions {

    /** With {@link #IMAGE} and {@link #NAME}. */
    public static final String CREATE_IMAGE = "create-image";
    /** With {@link #IMAGE} and {@link #NAME}. */
    public static final String RENAME_IMAGE = "rename-image";
    /** With {@link #VERSION} and {@link #SOURCES}. */
    public static final String ADD_VERSION = "add-version";
    /** With the arguments of a {@link org.mirage.store.RealisedRecord}. */
    public static final String REALISE = "realise";
    /** With {@link #VERSION}. */
    public static final String DELETE_VERSION = "delete-version";
    /** With {@link #IMAGE}. */
    public static final String DELETE_IMAGE = "delete-image";

    /** With the arguments of a {@link org.mirage.engine.customising.LoggedExport}. */
    public static final String EXPORT = "export";

    /** With the arguments of an {@link org.mirage.engine.scanning.IgnoredFinding}. */
    public static final String IGNORE_FINDING = "ignore-finding";
    /** With the key of a finding that is ignored no more. */
    public static final String HEED_FINDING = "heed-finding";

    /** A change set is kept under a name; with what {@link org.mirage.engine.KeptChangeSet} tells of it. */
    public static final String KEEP_CHANGES = "keep-changes";
    /** With {@link #NAME} and the name that it has from then on. */
    public static final String RENAME_CHANGES = "rename-changes";
    /** With {@link #NAME}. */
    public static final String FORGET_CHANGES = "forget-changes";

    /** The image's identity, as text. */
    public static final String IMAGE = "image";
    /** The name of an image, or of a change set. */
    public static final String NAME = "name";
    /** The hash of the version record. */
    public static final String VERSION = "version";
    /** The files that a version came from, a list of maps. */
    public static final String SOURCES = "sources";

    private Actions() {
    }
}
