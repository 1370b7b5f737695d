// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.scanning.secrets;

/** What to do about secrets and residue. */
final class SecretHints {

    static final String REMOVE = "remove it from the image, and replace it wherever it lets somebody in";
    static final String HASH = "lock the account's password; who has the hash can guess it";
    static final String AUTHORIZED = "remove it unless whoever has its key shall get into every copy";
    static final String PROGRAM = "mostly a key by which a library tests itself; look whether it is one of yours";
    static final String SANITISE = "\"sanitise\" takes it out";

    private SecretHints() {
    }
}
