// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui;

import java.net.URL;

import org.eclipse.core.runtime.FileLocator;
import org.eclipse.core.runtime.Path;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.resource.ImageRegistry;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.graphics.Image;
import org.osgi.framework.FrameworkUtil;

/** The workbench's own pictures; each is drawn once and shared. */
public enum Icons {
    LIBRARY, IMAGE, VERSION, DISK, FOLDER, MOUNT, FILE, PROGRAM, LINK, DEVICE, PIPE, IMPORT, EXPORT, OPEN, DELETE,
    REFRESH, EXTRACT, COPY, ADD, BACK, FORWARD, UP, TEXT, HEX, PROPERTIES, WARNING,
    KIND_ADDED, KIND_REMOVED, KIND_CHANGED, KIND_METADATA, KIND_MOVED, KIND_CONFLICT, COMPARE, COMPARE_PARENT, SWAP, EXPAND, MACHINE,
    MACHINES, FACT, HISTORY, ABSENT, LINKED, REPORT, CHANGES, UPDATE, CARRY, UNDO, LOG, DOWN, SAVE, OK, BLOCKS, PASTE, COLUMNS,
    SEARCH, STOP, SAVED_QUERY, CONTENTS, PACKAGE, PACKAGES, PIN, OVERVIEW, SHARING, HEAT_MAP, GROWTH, TREEMAP, FINDINGS, SCAN, IGNORED, HEED,
    SEVERITY_CRITICAL, SEVERITY_HIGH, SEVERITY_MEDIUM, SEVERITY_LOW, SEVERITY_UNKNOWN,
    EDIT_PUT, EDIT_FOLDER, EDIT_SYMLINK, EDIT_DEVICE, EDIT_TREE, EDIT_REMOVE, EDIT_RENAME, EDIT_LINK, EDIT_SET, EDIT_REPLACE, EDIT_KEY,
    EDIT_KEY_REMOVE, EDIT_LINE, EDIT_LINE_REMOVE, EDIT_PATCH, EDIT_HOST, EDIT_CLOCK, EDIT_LOCALE, EDIT_USER, EDIT_LOCK, EDIT_PASSWORD,
    EDIT_SSH_KEY, EDIT_SERVICE, EDIT_PACKAGE, EDIT_PACKAGE_REMOVE, EDIT_SCRIPT, EDIT_BOOT,
    /** Marks of small size, laid over other pictures. */
    MARK_ADDED, MARK_REMOVED, MARK_CHANGED, MARK_METADATA, MARK_MOVED, MARK_CONFLICT,
    /** The product's mark, large. */
    MIRAGE48;

    private final String file = "icons/" + name().toLowerCase(java.util.Locale.ROOT).replace('_', '-') + ".svg"; //$NON-NLS-1$ //$NON-NLS-2$

    /** The picture, owned by the registry: nobody disposes it. Called in the user-interface thread. */
    public Image image() {
        ImageRegistry registry = registry();
        Image image = registry.get(key());
        if (image == null) {
            registry.put(key(), load());
            image = registry.get(key());
        }
        return image;
    }

    /** For actions and wizards, which draw it themselves. */
    public ImageDescriptor descriptor() {
        return load();
    }

    private ImageDescriptor load() {
        URL url = FileLocator.find(FrameworkUtil.getBundle(Icons.class), new Path(file));
        return ImageDescriptor.createFromURL(url);
    }

    private String key() {
        return "org.mirage.ui/" + file; //$NON-NLS-1$
    }

    private static ImageRegistry registry() {
        return JFaceResources.getImageRegistry();
    }
}
