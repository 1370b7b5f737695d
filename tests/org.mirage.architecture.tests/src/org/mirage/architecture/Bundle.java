// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0
package org.mirage.architecture;

import java.util.Map;
import java.util.Set;

/**
 * What a bundle says of itself and what its sources name.
 *
 * @param name symbolic name
 * @param imports packages of Import-Package
 * @param requires bundles of Require-Bundle
 * @param exports packages of Export-Package
 * @param dynamic whether it may import anything at run time (DynamicImport-Package)
 * @param packages packages that its sources define
 * @param uses packages that its sources name, outside its own and java.*, with one source file that names each
 */
record Bundle(String name, Set<String> imports, Set<String> requires, Set<String> exports, boolean dynamic, Set<String> packages,
        Map<String, String> uses) {
}
