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

    /** The image's identity, as text. */
    public static final String IMAGE = "image";
    /** The image's name. */
    public static final String NAME = "name";
    /** The hash of the version record. */
    public static final String VERSION = "version";
    /** The files that a version came from, a list of maps. */
    public static final String SOURCES = "sources";

    private Actions() {
    }
}
