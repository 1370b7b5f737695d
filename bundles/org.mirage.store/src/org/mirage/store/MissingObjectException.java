// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.store;

import java.io.IOException;

/** An object that something names is in no pack. */
public final class MissingObjectException extends IOException {

    private static final long serialVersionUID = 1L;

    private final transient ObjectName name;

    /** The object of a name is missing. */
    public MissingObjectException(ObjectName name) {
        super("The library lacks the " + name + "; \"mirage verify\" tells what else is missing");
        this.name = name;
    }

    /** What is missing. */
    public ObjectName name() {
        return name;
    }
}
