// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.model;


/**
 * A representation of the model object '<em><b>Metadata Edit</b></em>'.
 *
 * Changes metadata of an entry, of whatever kind.
 *
 * <p>
 * The following features are supported:
 * </p>
 * <ul>
 *   <li>{@link org.mirage.model.MetadataEdit#getMetadata <em>Metadata</em>}</li>
 * </ul>
 *
 * @see org.mirage.model.MiragePackage#getMetadataEdit()
 * @model
 * @generated
 */
public interface MetadataEdit extends PathEdit {
	/**
	 * Returns the value of the '<em><b>Metadata</b></em>' containment reference.
	 * What to set; the rest stays.
	 * @return the value of the '<em>Metadata</em>' containment reference.
	 * @see #setMetadata(EntryMetadata)
	 * @see org.mirage.model.MiragePackage#getMetadataEdit_Metadata()
	 * @model containment="true"
	 * @generated
	 */
	EntryMetadata getMetadata();

	/**
	 * Sets the value of the '{@link org.mirage.model.MetadataEdit#getMetadata <em>Metadata</em>}' containment reference.
	 * @param value the new value of the '<em>Metadata</em>' containment reference.
	 * @see #getMetadata()
	 * @generated
	 */
	void setMetadata(EntryMetadata value);

} // MetadataEdit
