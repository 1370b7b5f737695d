// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.model;


/**
 * A representation of the model object '<em><b>Remove Edit</b></em>'.
 *
 * Removes an entry: one name of a file that has several.
 *
 * <p>
 * The following features are supported:
 * </p>
 * <ul>
 *   <li>{@link org.mirage.model.RemoveEdit#isTree <em>Tree</em>}</li>
 * </ul>
 *
 * @see org.mirage.model.MiragePackage#getRemoveEdit()
 * @model
 * @generated
 */
public interface RemoveEdit extends PathEdit {
	/**
	 * Returns the value of the '<em><b>Tree</b></em>' attribute.
	 * Whether a folder goes with all below it; otherwise it must be empty.
	 * @return the value of the '<em>Tree</em>' attribute.
	 * @see #setTree(boolean)
	 * @see org.mirage.model.MiragePackage#getRemoveEdit_Tree()
	 * @model
	 * @generated
	 */
	boolean isTree();

	/**
	 * Sets the value of the '{@link org.mirage.model.RemoveEdit#isTree <em>Tree</em>}' attribute.
	 * @param value the new value of the '<em>Tree</em>' attribute.
	 * @see #isTree()
	 * @generated
	 */
	void setTree(boolean value);

} // RemoveEdit
