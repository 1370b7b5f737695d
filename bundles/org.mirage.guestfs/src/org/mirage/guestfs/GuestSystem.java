// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.guestfs;

import java.util.List;
import java.util.Map;

/**
 * An operating system that the appliance found.
 *
 * @param root the device of its root, as the appliance calls it
 * @param facts any of {@code type} (windows, linux, freebsd …), {@code distribution}, {@code product}, {@code variant},
 *        {@code version}, {@code architecture}, {@code host}
 * @param programs that are installed on Windows, by name; the order of its registry means nothing
 */
public record GuestSystem(String root, Map<String, String> facts, List<GuestProgram> programs) {
}
