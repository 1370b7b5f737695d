// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.changes;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.mirage.engine.Names;
import org.mirage.store.ContentName;
import org.mirage.store.EntryType;
import org.mirage.store.Hash;

/** Does what docs/changes.md says that edits do, on plain objects, and insists on everything that they expect. */
final class ApplyToTree {

    private final FileTree tree;
    private final Map<String, byte[]> parameters;

    ApplyToTree(FileTree tree, Map<String, byte[]> parameters) {
        this.tree = tree;
        this.parameters = parameters;
    }

    void all(List<Edit> edits) throws IOException {
        for (Edit edit : edits) {
            one(edit);
        }
    }

    void one(Edit edit) throws IOException {
        String path = edit instanceof PathEdit file ? text(file.path()) : "";
        check(edit, path, edit.expectation());
        switch (edit) {
            case PutEdit put -> put(put, path);
            case PutTreeEdit put -> throw new IOException("where " + put.path() + " comes from is not at hand");
            case RemoveEdit remove -> remove(remove, path);
            case RenameEdit rename -> rename(rename, path, text(rename.to()));
            case LinkEdit link -> {
                FileTree.Node file = node(link, text(link.file()));
                require(!file.isFolder(), link, "a folder cannot have two names");
                add(link, path, file);
            }
            case SetEdit set -> set(node(set, path), set.metadata());
            case TextEdit _, SystemEdit _, ApplianceEdit _ -> throw new IOException("no difference becomes " + edit);
        }
    }

    private void put(PutEdit put, String path) throws IOException {
        FileTree.Node node = tree.nodes.get(path);
        if (node == null) {
            node = new FileTree.Node();
            node.type = put.type();
            node.permissions = switch (put.type()) {
                case DIRECTORY -> 0755;
                case LINK -> 0777;
                default -> 0644;
            };
            node.time = new EntryTime(0, 0);
            node.content = put.type() == EntryType.FILE ? ContentName.EMPTY : null;
            add(put, path, node);
        }
        require(node.type == put.type(), put, "it is a " + node.type);
        switch (put.body()) {
            case null -> {
                // stays
            }
            case StoredBody stored -> {
                node.content = stored.name();
                node.size = stored.size();
            }
            case DiskBody disk -> throw new IOException(disk + " is not at hand");
            case VersionBody version -> throw new IOException(version.version() + " is not at hand");
            case TextBody text -> {
                node.content = new ContentName(Hash.sha256(text.bytes()), false);
                node.size = text.bytes().length;
            }
            case TemplateBody template -> {
                StringBuilder text = new StringBuilder();
                for (Value line : template.lines()) {
                    text.append(text.isEmpty() ? "" : "\n").append(text(line));
                }
                byte[] bytes = RawPath.bytes(text.append(template.ended() ? "\n" : "").toString());
                node.content = new ContentName(Hash.sha256(bytes), false);
                node.size = bytes.length;
            }
        }
        node.target = put.target() == null ? node.target : text(put.target());
        node.device = put.device() == null ? node.device : put.device();
        set(node, put.metadata());
        touch(path);
    }

    private void remove(RemoveEdit remove, String path) throws IOException {
        FileTree.Node node = node(remove, path);
        List<String> below = node.isFolder() ? new ArrayList<>(tree.below(path)) : List.of();
        require(below.isEmpty() || remove.tree(), remove, "the folder is not empty");
        require(!remove.tree() || node.isFolder(), remove, "it is no folder");
        below.forEach(tree.nodes::remove);
        tree.nodes.remove(path);
        touch(path);
    }

    private void rename(RenameEdit rename, String path, String to) throws IOException {
        FileTree.Node node = node(rename, path);
        List<String> below = node.isFolder() ? new ArrayList<>(tree.below(path)) : List.of();
        require(!RawPath.isWithin(to, path), rename, "a folder cannot go into itself");
        add(rename, to, tree.nodes.remove(path));
        for (String name : below) {
            tree.nodes.put(to + name.substring(path.length()), tree.nodes.remove(name));
        }
        touch(path);
    }

    private void add(Edit edit, String path, FileTree.Node node) throws IOException {
        require(!tree.nodes.containsKey(path), edit, Names.show(RawPath.bytes(path)) + " is there already");
        FileTree.Node folder = tree.nodes.get(RawPath.parent(path));
        require(folder != null && folder.isFolder(), edit, "there is no folder for " + Names.show(RawPath.bytes(path)));
        tree.nodes.put(path, node);
        touch(path);
    }

    /** What lies below the folders above is no longer what it was. */
    private void touch(String path) {
        for (String at = path; at.length() > 1;) {
            at = RawPath.parent(at);
            FileTree.Node folder = tree.nodes.get(at);
            if (folder != null) {
                folder.below = null;
            }
        }
    }

    private void set(FileTree.Node node, Metadata metadata) {
        node.permissions = metadata.permissions() == null ? node.permissions : metadata.permissions();
        node.owner = metadata.owner() == null ? node.owner : metadata.owner();
        node.group = metadata.group() == null ? node.group : metadata.group();
        node.time = metadata.time() == null ? node.time : metadata.time();
        node.flags = metadata.flags() == null ? node.flags : metadata.flags();
        node.project = metadata.project() == null ? node.project : metadata.project();
        for (AttributeChange change : metadata.attributes()) {
            if (change.isNone()) {
                node.attributes.remove(FileTree.raw(change.name()));
            } else {
                node.attributes.put(FileTree.raw(change.name()), change);
            }
        }
    }

    private void check(Edit edit, String path, Expectation expected) throws IOException {
        FileTree.Node found = tree.nodes.get(path);
        if (expected.absent()) {
            require(found == null, edit, "it was expected to be absent");
        }
        if (expected.absent() || expected.isEmpty()) {
            return;
        }
        require(found != null, edit, "it was expected to be there");
        require(expected.type() == null || expected.type() == found.type, edit, "type " + found.type);
        require(expected.content() == null || expected.content().equals(found.content), edit, "content " + found.content);
        require(expected.target() == null || text(expected.target()).equals(found.target), edit, "target " + found.target);
        require(expected.device() == null || expected.device().equals(found.device), edit, "device " + found.device);
        require(expected.below() == null || expected.below().equals(found.below), edit, "below " + found.below);
        Metadata metadata = expected.metadata();
        require(metadata.permissions() == null || metadata.permissions() == found.permissions, edit, "mode " + found.permissions);
        require(metadata.owner() == null || metadata.owner() == found.owner, edit, "owner " + found.owner);
        require(metadata.group() == null || metadata.group() == found.group, edit, "group " + found.group);
        require(metadata.time() == null || metadata.time().equals(found.time), edit, "time " + found.time);
        require(metadata.flags() == null || metadata.flags() == found.flags, edit, "flags " + found.flags);
        require(metadata.project() == null || metadata.project() == found.project, edit, "project " + found.project);
        for (AttributeChange change : metadata.attributes()) {
            AttributeChange there = found.attributes.get(FileTree.raw(change.name()));
            require(change.isNone() ? there == null : change.equals(there), edit, "attribute " + change);
        }
    }

    private FileTree.Node node(Edit edit, String path) throws IOException {
        FileTree.Node node = tree.nodes.get(path);
        require(node != null, edit, Names.show(RawPath.bytes(path)) + " is not there");
        return node;
    }

    private String text(Value value) throws IOException {
        return FileTree.raw(value.resolve(parameters));
    }

    private static void require(boolean condition, Edit edit, String reason) throws IOException {
        if (!condition) {
            throw new IOException(edit.getClass().getSimpleName() + " " + edit.subject() + ": " + reason);
        }
    }
}
