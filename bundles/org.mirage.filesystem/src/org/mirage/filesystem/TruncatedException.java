// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.filesystem;

/** A file system has more bytes than the volume that it lies on: the image was cut off. */
public class TruncatedException extends DamagedException {

    private static final long serialVersionUID = 1L;

    public TruncatedException(String message) {
        super(message);
    }
}
