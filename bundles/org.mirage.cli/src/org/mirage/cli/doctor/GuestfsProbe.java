// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.cli.doctor;

/** Started as a program: makes a handle of libguestfs and prints its version, which proves that its native code loads. */
final class GuestfsProbe {

    private GuestfsProbe() {
    }

    public static void main(String[] arguments) {
        try {
            // by name: the binding comes from the system, not with Mirage
            Class<?> type = Class.forName("com.redhat.et.libguestfs.GuestFS");
            Object handle = type.getConstructor().newInstance();
            Object version = type.getMethod("version").invoke(handle);
            System.out.println("version " + field(version, "major") + "." + field(version, "minor") + "."
                    + field(version, "release"));
            type.getMethod("close").invoke(handle);
        } catch (ReflectiveOperationException | LinkageError unusable) {
            Throwable cause = unusable.getCause() == null ? unusable : unusable.getCause();
            System.out.println("its native library does not load: " + cause.getMessage());
            System.exit(1);
        }
    }

    private static Object field(Object of, String name) throws ReflectiveOperationException {
        return of.getClass().getField(name).get(of);
    }
}
