// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.store;

/** Objects by kind and hash, one after the other, with numbers of frames in a table beside them. */
interface SortedObjects {

    /**
     * Goes to the next object; false after the last.
     *
     * @throws DamagedObjectException when the next one cannot be relied on
     */
    boolean next() throws DamagedObjectException;

    int kind();

    Hash hash();

    int frame();

    int offset();

    int size();
}
