// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.guestfs.helper;

import java.util.Map;

/**
 * What is used of {@code com.redhat.et.libguestfs.GuestFS}, name by name as it stands there; guestfs(3) says what each does.
 *
 * <p>The class itself comes from the system, with the native library that it fits. It is met when this runs, so that Mirage is
 * built where there is no libguestfs, and one build fits each version of it.
 */
interface Binding {

    void set_backend(String backend) throws GuestfsError;

    void set_backend_settings(String[] settings) throws GuestfsError;

    void set_hv(String hypervisor) throws GuestfsError;

    String get_hv() throws GuestfsError;

    void set_tmpdir(String folder) throws GuestfsError;

    void set_memsize(int mebibytes) throws GuestfsError;

    void set_verbose(boolean verbose) throws GuestfsError;

    void set_identifier(String identifier) throws GuestfsError;

    void add_drive(String name, Map<String, Object> options) throws GuestfsError;

    void launch() throws GuestfsError;

    String[] list_devices() throws GuestfsError;

    String[] list_partitions() throws GuestfsError;

    String[] list_md_devices() throws GuestfsError;

    String[] list_dm_devices() throws GuestfsError;

    String[] list_ldm_volumes() throws GuestfsError;

    String[] list_ldm_partitions() throws GuestfsError;

    String[] lvs() throws GuestfsError;

    void lvm_scan(boolean activate) throws GuestfsError;

    String vfs_type(String device) throws GuestfsError;

    String vfs_uuid(String device) throws GuestfsError;

    String vfs_label(String device) throws GuestfsError;

    long blockdev_getsize64(String device) throws GuestfsError;

    int blockdev_getss(String device) throws GuestfsError;

    void cryptsetup_open(String device, String key, String name, Map<String, Object> options) throws GuestfsError;

    void mount_options(String options, String device, String mountPoint) throws GuestfsError;

    void mount_vfs(String options, String type, String device, String mountPoint) throws GuestfsError;

    void umount_all() throws GuestfsError;

    String debug(String subcommand, String[] arguments) throws GuestfsError;

    String[] inspect_os() throws GuestfsError;

    String inspect_get_type(String root) throws GuestfsError;

    String inspect_get_distro(String root) throws GuestfsError;

    String inspect_get_product_name(String root) throws GuestfsError;

    String inspect_get_product_variant(String root) throws GuestfsError;

    int inspect_get_major_version(String root) throws GuestfsError;

    int inspect_get_minor_version(String root) throws GuestfsError;

    String inspect_get_arch(String root) throws GuestfsError;

    String inspect_get_hostname(String root) throws GuestfsError;

    String case_sensitive_path(String path) throws GuestfsError;

    String file_architecture(String path) throws GuestfsError;

    void hivex_open(String path, Map<String, Object> options) throws GuestfsError;

    void hivex_close() throws GuestfsError;

    long hivex_root() throws GuestfsError;

    long hivex_node_get_child(long node, String name) throws GuestfsError;

    /** Structures whose only field is public: {@code com.redhat.et.libguestfs.HivexNode}. */
    Object[] hivex_node_children(long node) throws GuestfsError;

    long hivex_node_get_value(long node, String name) throws GuestfsError;

    String hivex_value_string(long value) throws GuestfsError;

    String hivex_value_value(long value) throws GuestfsError;

    void shutdown() throws GuestfsError;

    void close() throws GuestfsError;
}
