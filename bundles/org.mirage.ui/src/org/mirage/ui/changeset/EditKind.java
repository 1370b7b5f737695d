// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.changeset;

import static org.mirage.ui.changeset.FieldStyle.*;

import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.mirage.model.Edit;
import org.mirage.model.EntryKind;
import org.mirage.model.InsertLineEdit;
import org.mirage.model.LinePlace;
import org.mirage.model.LockUserEdit;
import org.mirage.model.MiragePackage.Literals;
import org.mirage.model.PutEdit;
import org.mirage.model.RemoveEdit;
import org.mirage.model.ServiceEdit;
import org.mirage.ui.Icons;

/** The kinds of edits as people see them: how each is called, what it can say, and how it begins in a file. */
public enum EditKind {
    PUT_FILE("put", EditGroup.FILES, Icons.EDIT_PUT, Messages.EditKind_putFile, Literals.PUT_EDIT, kind(EntryKind.FILE), //$NON-NLS-1$
            EditFields.PATH, EditFields.CONTENT_OF_FILE),
    PUT_FOLDER("put", EditGroup.FILES, Icons.EDIT_FOLDER, Messages.EditKind_putFolder, Literals.PUT_EDIT, //$NON-NLS-1$
            kind(EntryKind.DIRECTORY),
            EditFields.PATH),
    PUT_LINK("put", EditGroup.FILES, Icons.EDIT_SYMLINK, Messages.EditKind_putLink, Literals.PUT_EDIT, kind(EntryKind.LINK), //$NON-NLS-1$
            EditFields.PATH, word("target", Literals.PUT_EDIT__TARGET, Messages.EditFields_target, //$NON-NLS-1$
                    "/usr/share/zoneinfo")), //$NON-NLS-1$
    PUT_SPECIAL("put", EditGroup.FILES, Icons.EDIT_DEVICE, Messages.EditKind_putSpecial, Literals.PUT_EDIT, //$NON-NLS-1$
            kind(EntryKind.CHARACTER_DEVICE), EditFields.PATH,
            EditField.of("", STATE, Literals.PUT_EDIT__KIND, Messages.EditFields_type, ""), //$NON-NLS-1$ //$NON-NLS-2$
            word("device", Literals.PUT_EDIT__DEVICE, Messages.EditFields_device, "1:3")), //$NON-NLS-1$ //$NON-NLS-2$
    PUT_TREE("put-tree", EditGroup.FILES, Icons.EDIT_TREE, Messages.EditKind_putTree, Literals.PUT_TREE_EDIT, EditFields.PATH, //$NON-NLS-1$
            EditField.of("from", CONTENT, Literals.PUT_TREE_EDIT__CONTENT, Messages.EditFields_from, "")), //$NON-NLS-1$ //$NON-NLS-2$
    REMOVE("remove", EditGroup.FILES, Icons.EDIT_REMOVE, Messages.EditKind_remove, Literals.REMOVE_EDIT, EditFields.PATH, //$NON-NLS-1$
            EditField.of("", STATE, Literals.REMOVE_EDIT__TREE, Messages.EditFields_tree, "")), //$NON-NLS-1$ //$NON-NLS-2$
    RENAME("rename", EditGroup.FILES, Icons.EDIT_RENAME, Messages.EditKind_rename, Literals.RENAME_EDIT, EditFields.PATH, //$NON-NLS-1$
            word("", Literals.RENAME_EDIT__TO, Messages.EditFields_to, "")), //$NON-NLS-1$ //$NON-NLS-2$
    LINK("link", EditGroup.FILES, Icons.EDIT_LINK, Messages.EditKind_link, Literals.LINK_EDIT, EditFields.PATH, //$NON-NLS-1$
            word("", Literals.LINK_EDIT__FILE, Messages.EditFields_file, "")), //$NON-NLS-1$ //$NON-NLS-2$
    SET("set", EditGroup.FILES, Icons.EDIT_SET, Messages.EditKind_set, Literals.METADATA_EDIT, EditFields.PATH), //$NON-NLS-1$

    REPLACE("replace", EditGroup.TEXT, Icons.EDIT_REPLACE, Messages.EditKind_replace, Literals.REPLACE_TEXT_EDIT, //$NON-NLS-1$
            EditFields.PATH,
            pattern("pattern", Literals.REPLACE_TEXT_EDIT__PATTERN, Messages.EditFields_pattern), //$NON-NLS-1$
            pattern("with", Literals.REPLACE_TEXT_EDIT__REPLACEMENT, Messages.EditFields_with), //$NON-NLS-1$
            word("times", Literals.REPLACE_TEXT_EDIT__TIMES, Messages.EditFields_times, Messages.EditFields_timesHint), //$NON-NLS-1$
            word("at-least", Literals.REPLACE_TEXT_EDIT__AT_LEAST, Messages.EditFields_atLeast, "")), //$NON-NLS-1$ //$NON-NLS-2$
    SET_KEY("set-key", EditGroup.TEXT, Icons.EDIT_KEY, Messages.EditKind_setKey, Literals.SET_KEY_EDIT, EditFields.PATH, //$NON-NLS-1$
            EditFields.KEY_FORM, word("section", Literals.SET_KEY_EDIT__SECTION, Messages.EditFields_section, //$NON-NLS-1$
                    Messages.EditFields_sectionHint),
            word("key", Literals.SET_KEY_EDIT__KEY, Messages.EditFields_key, "PermitRootLogin"), //$NON-NLS-1$ //$NON-NLS-2$
            word("value", Literals.SET_KEY_EDIT__VALUE, Messages.EditFields_value, "no")), //$NON-NLS-1$ //$NON-NLS-2$
    DROP_KEY("drop-key", EditGroup.TEXT, Icons.EDIT_KEY_REMOVE, Messages.EditKind_dropKey, Literals.DROP_KEY_EDIT, //$NON-NLS-1$
            EditFields.PATH,
            EditField.of("form", CHOICE, Literals.DROP_KEY_EDIT__FORM, Messages.EditFields_form, ""), //$NON-NLS-1$ //$NON-NLS-2$
            word("section", Literals.DROP_KEY_EDIT__SECTION, Messages.EditFields_section, //$NON-NLS-1$
                    Messages.EditFields_sectionHint),
            word("key", Literals.DROP_KEY_EDIT__KEY, Messages.EditFields_key, "PermitRootLogin")), //$NON-NLS-1$ //$NON-NLS-2$
    INSERT_LINE("insert-line", EditGroup.TEXT, Icons.EDIT_LINE, Messages.EditKind_insertLine, Literals.INSERT_LINE_EDIT, //$NON-NLS-1$
            edit -> ((InsertLineEdit) edit).setPlace(LinePlace.LAST), EditFields.PATH,
            word("line", Literals.INSERT_LINE_EDIT__LINE, Messages.EditFields_line, ""), //$NON-NLS-1$ //$NON-NLS-2$
            EditField.of("", STATE, Literals.INSERT_LINE_EDIT__PLACE, Messages.EditFields_place, ""), //$NON-NLS-1$ //$NON-NLS-2$
            EditField.of("", PLACE, Literals.INSERT_LINE_EDIT__PATTERN, Messages.EditFields_neighbour, //$NON-NLS-1$
                    Messages.EditFields_neighbourHint),
            EditField.of("unless-present", FLAG, Literals.INSERT_LINE_EDIT__UNLESS_PRESENT, Messages.EditFields_unlessPresent, //$NON-NLS-1$
                    "")), //$NON-NLS-1$
    DROP_LINE("drop-line", EditGroup.TEXT, Icons.EDIT_LINE_REMOVE, Messages.EditKind_dropLine, Literals.DROP_LINE_EDIT, //$NON-NLS-1$
            EditFields.PATH,
            pattern("pattern", Literals.DROP_LINE_EDIT__PATTERN, Messages.EditFields_pattern), //$NON-NLS-1$
            word("line", Literals.DROP_LINE_EDIT__LINE, Messages.EditFields_orLine, ""), //$NON-NLS-1$ //$NON-NLS-2$
            word("times", Literals.DROP_LINE_EDIT__TIMES, Messages.EditFields_times, Messages.EditFields_timesHint), //$NON-NLS-1$
            word("at-least", Literals.DROP_LINE_EDIT__AT_LEAST, Messages.EditFields_atLeast, "")), //$NON-NLS-1$ //$NON-NLS-2$
    PATCH("patch", EditGroup.TEXT, Icons.EDIT_PATCH, Messages.EditKind_patch, Literals.PATCH_EDIT, EditFields.PATH, //$NON-NLS-1$
            EditField.of("diff", LINES, Literals.PATCH_EDIT__DIFF, Messages.EditFields_diff, "")), //$NON-NLS-1$ //$NON-NLS-2$

    HOST_NAME("host-name", EditGroup.SYSTEM, Icons.EDIT_HOST, Messages.EditKind_hostName, Literals.HOST_NAME_EDIT, //$NON-NLS-1$
            word("", Literals.HOST_NAME_EDIT__NAME, Messages.EditFields_hostName, "web.example.org")), //$NON-NLS-1$ //$NON-NLS-2$
    TIME_ZONE("time-zone", EditGroup.SYSTEM, Icons.EDIT_CLOCK, Messages.EditKind_timeZone, Literals.TIME_ZONE_EDIT, //$NON-NLS-1$
            word("", Literals.TIME_ZONE_EDIT__ZONE, Messages.EditFields_zone, "Europe/Berlin")), //$NON-NLS-1$ //$NON-NLS-2$
    LOCALE("locale", EditGroup.SYSTEM, Icons.EDIT_LOCALE, Messages.EditKind_locale, Literals.LOCALE_EDIT, //$NON-NLS-1$
            word("", Literals.LOCALE_EDIT__NAME, Messages.EditFields_locale, "de_DE.UTF-8")), //$NON-NLS-1$ //$NON-NLS-2$
    ADD_USER("add-user", EditGroup.SYSTEM, Icons.EDIT_USER, Messages.EditKind_addUser, Literals.ADD_USER_EDIT, //$NON-NLS-1$
            EditFields.USER,
            word("uid", Literals.ADD_USER_EDIT__NUMBER, Messages.EditFields_number, Messages.EditFields_numberHint), //$NON-NLS-1$
            word("gid", Literals.ADD_USER_EDIT__GROUP_NUMBER, Messages.EditFields_groupNumber, //$NON-NLS-1$
                    Messages.EditFields_groupNumberHint),
            EditField.of("groups", WORDS, Literals.ADD_USER_EDIT__GROUPS, Messages.EditFields_groups, //$NON-NLS-1$
                    "sudo adm"), //$NON-NLS-1$
            word("home", Literals.ADD_USER_EDIT__HOME, Messages.EditFields_home, "/home/\u2026"), //$NON-NLS-1$ //$NON-NLS-2$
            word("shell", Literals.ADD_USER_EDIT__SHELL, Messages.EditFields_shell, "/bin/bash"), //$NON-NLS-1$ //$NON-NLS-2$
            word("about", Literals.ADD_USER_EDIT__ABOUT, Messages.EditFields_fullName, ""), //$NON-NLS-1$ //$NON-NLS-2$
            EditField.of("system", FLAG, Literals.ADD_USER_EDIT__SYSTEM, Messages.EditFields_system, "")), //$NON-NLS-1$ //$NON-NLS-2$
    LOCK_USER("lock-user", EditGroup.SYSTEM, Icons.EDIT_LOCK, Messages.EditKind_lockUser, Literals.LOCK_USER_EDIT, //$NON-NLS-1$
            EditFields.USER,
            EditField.of("", STATE, Literals.LOCK_USER_EDIT__LOCKED, Messages.EditFields_locked, "")), //$NON-NLS-1$ //$NON-NLS-2$
    SET_PASSWORD("set-password", EditGroup.SYSTEM, Icons.EDIT_PASSWORD, Messages.EditKind_setPassword, Literals.PASSWORD_EDIT, //$NON-NLS-1$
            EditFields.USER, word("value", Literals.PASSWORD_EDIT__VALUE, Messages.EditFields_password, //$NON-NLS-1$
                    "${password}"), //$NON-NLS-1$
            word("hash", Literals.PASSWORD_EDIT__HASH, Messages.EditFields_hash, "$6$\u2026")), //$NON-NLS-1$ //$NON-NLS-2$
    ADD_SSH_KEY("add-ssh-key", EditGroup.SYSTEM, Icons.EDIT_SSH_KEY, Messages.EditKind_addSshKey, Literals.SSH_KEY_EDIT, //$NON-NLS-1$
            EditFields.USER,
            word("key", Literals.SSH_KEY_EDIT__KEY, Messages.EditFields_sshKey, "ssh-ed25519 AAAA\u2026")), //$NON-NLS-1$ //$NON-NLS-2$
    SERVICE("enable-service", EditGroup.SYSTEM, Icons.EDIT_SERVICE, Messages.EditKind_service, Literals.SERVICE_EDIT, //$NON-NLS-1$
            word("", Literals.SERVICE_EDIT__UNIT, Messages.EditFields_unit, "nginx.service"), //$NON-NLS-1$ //$NON-NLS-2$
            EditField.of("", STATE, Literals.SERVICE_EDIT__ENABLED, Messages.EditFields_enabled, "")), //$NON-NLS-1$ //$NON-NLS-2$
    FIRST_BOOT_SCRIPT("first-boot-script", EditGroup.SYSTEM, Icons.EDIT_BOOT, Messages.EditKind_firstBoot, //$NON-NLS-1$
            Literals.FIRST_BOOT_SCRIPT_EDIT,
            word("", Literals.FIRST_BOOT_SCRIPT_EDIT__NAME, Messages.EditFields_name, ""), //$NON-NLS-1$ //$NON-NLS-2$
            EditField.of("content", CONTENT, Literals.SCRIPT_EDIT__CONTENT, Messages.EditFields_script, ""), //$NON-NLS-1$ //$NON-NLS-2$
            word("interpreter", Literals.SCRIPT_EDIT__INTERPRETER, Messages.EditFields_interpreter, "/bin/sh")), //$NON-NLS-1$ //$NON-NLS-2$

    INSTALL_PACKAGES("install-packages", EditGroup.PROGRAMS, Icons.EDIT_PACKAGE, Messages.EditKind_install, //$NON-NLS-1$
            Literals.INSTALL_PACKAGES_EDIT,
            EditField.of("package", EACH, Literals.INSTALL_PACKAGES_EDIT__PACKAGES, Messages.EditFields_packages, //$NON-NLS-1$
                    "nginx"), //$NON-NLS-1$
            EditField.of("repository", EACH, Literals.INSTALL_PACKAGES_EDIT__REPOSITORIES, Messages.EditFields_repositories, //$NON-NLS-1$
                    "debs"), //$NON-NLS-1$
            EditField.of("file", FILES, Literals.INSTALL_PACKAGES_EDIT__FILES, Messages.EditFields_packageFiles, //$NON-NLS-1$
                    "")), //$NON-NLS-1$
    REMOVE_PACKAGES("remove-packages", EditGroup.PROGRAMS, Icons.EDIT_PACKAGE_REMOVE, Messages.EditKind_removePackages, //$NON-NLS-1$
            Literals.REMOVE_PACKAGES_EDIT,
            EditField.of("package", EACH, Literals.REMOVE_PACKAGES_EDIT__PACKAGES, Messages.EditFields_packages, //$NON-NLS-1$
                    "nginx"), //$NON-NLS-1$
            EditField.of("purge", FLAG, Literals.REMOVE_PACKAGES_EDIT__PURGE, Messages.EditFields_purge, "")), //$NON-NLS-1$ //$NON-NLS-2$
    RUN_SCRIPT("run-script", EditGroup.PROGRAMS, Icons.EDIT_SCRIPT, Messages.EditKind_runScript, Literals.RUN_SCRIPT_EDIT, //$NON-NLS-1$
            EditField.of("content", CONTENT, Literals.SCRIPT_EDIT__CONTENT, Messages.EditFields_script, ""), //$NON-NLS-1$ //$NON-NLS-2$
            word("interpreter", Literals.SCRIPT_EDIT__INTERPRETER, Messages.EditFields_interpreter, "/bin/sh"), //$NON-NLS-1$ //$NON-NLS-2$
            EditField.of("argument", EACH, Literals.RUN_SCRIPT_EDIT__ARGUMENTS, Messages.EditFields_arguments, //$NON-NLS-1$
                    ""), //$NON-NLS-1$
            word("timeout", Literals.RUN_SCRIPT_EDIT__TIMEOUT, Messages.EditFields_timeout, ""), //$NON-NLS-1$ //$NON-NLS-2$
            word("about", Literals.RUN_SCRIPT_EDIT__ABOUT, Messages.EditFields_about, "")); //$NON-NLS-1$ //$NON-NLS-2$

    private final String keyword;
    private final EditGroup group;
    private final Icons icon;
    private final String label;
    private final EClass type;
    private final Consumer<Edit> beginning;
    private final List<EditField> fields;

    EditKind(String keyword, EditGroup group, Icons icon, String label, EClass type, EditField... fields) {
        this(keyword, group, icon, label, type, edit -> {
            // it begins as the model makes it
        }, fields);
    }

    EditKind(String keyword, EditGroup group, Icons icon, String label, EClass type, Consumer<Edit> beginning, EditField... fields) {
        this.keyword = keyword;
        this.group = group;
        this.icon = icon;
        this.label = label;
        this.type = type;
        this.beginning = beginning;
        this.fields = List.of(fields);
    }

    private static EditField word(String keyword, EStructuralFeature feature, String label, String hint) {
        return EditField.of(keyword, WORD, feature, label, hint);
    }

    private static EditField pattern(String keyword, EStructuralFeature feature, String label) {
        return EditField.of(keyword, PATTERN, feature, label, ""); //$NON-NLS-1$
    }

    private static Consumer<Edit> kind(EntryKind kind) {
        return edit -> ((PutEdit) edit).setKind(kind);
    }

    /** The kind of an edit. */
    public static EditKind of(Edit edit) {
        if (edit instanceof PutEdit put) {
            return switch (put.getKind()) {
                case FILE -> PUT_FILE;
                case DIRECTORY -> PUT_FOLDER;
                case LINK -> PUT_LINK;
                case CHARACTER_DEVICE, BLOCK_DEVICE, FIFO, SOCKET -> PUT_SPECIAL;
            };
        }
        return Arrays.stream(values()).filter(kind -> kind.type == edit.eClass()).findFirst().orElseThrow();
    }

    /** A new edit of the kind. */
    public Edit create() {
        Edit edit = (Edit) EcoreUtil.create(type);
        beginning.accept(edit);
        return edit;
    }

    /** What an edit begins with in a file. */
    String keyword(Edit edit) {
        return switch (edit) {
            case RemoveEdit remove when remove.isTree() -> "remove-tree"; //$NON-NLS-1$
            case LockUserEdit user when !user.isLocked() -> "unlock-user"; //$NON-NLS-1$
            case ServiceEdit service when !service.isEnabled() -> "disable-service"; //$NON-NLS-1$
            default -> keyword;
        };
    }

    /** What people call an edit of the kind. */
    public String label(Edit edit) {
        return switch (edit) {
            case RemoveEdit remove when remove.isTree() -> Messages.EditKind_removeTree;
            case LockUserEdit user when !user.isLocked() -> Messages.EditKind_unlockUser;
            case ServiceEdit service when !service.isEnabled() -> Messages.EditKind_disableService;
            default -> label;
        };
    }

    /** What people call the kind. */
    public String label() {
        return label;
    }

    /** What it works on. */
    public EditGroup group() {
        return group;
    }

    /** Its picture. */
    public Icons icon() {
        return icon;
    }

    /** What it says above all. */
    public List<EditField> fields() {
        return fields;
    }

    /** What it can set of the entry besides. */
    public List<EditField> metadata() {
        EStructuralFeature feature = type.getEStructuralFeature("metadata"); //$NON-NLS-1$
        return feature == null ? List.of() : EditFields.metadata((EReference) feature);
    }

    /** What it can expect to find. */
    public List<EditField> expected() {
        boolean hasPath = Literals.PATH_EDIT.isSuperTypeOf(type);
        return hasPath ? EditFields.EXPECTED : List.of();
    }

    /** All that it can say, in the order of a file, and the comment before it. */
    public List<EditField> all() {
        return Stream.of(List.of(EditFields.COMMENT), expected(), fields, metadata()).flatMap(List::stream).toList();
    }
}
