// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.scanning;

/** The scans that there are, each of which looks at versions for itself. */
public enum Scan {

    MALWARE, VULNERABILITIES, SECRETS
}
