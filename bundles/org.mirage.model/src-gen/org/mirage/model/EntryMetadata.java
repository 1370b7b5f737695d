// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.model;

import org.eclipse.emf.common.util.EList;

import org.eclipse.emf.ecore.EObject;

/**
 * A representation of the model object '<em><b>Entry Metadata</b></em>'.
 *
 * What is set of an entry besides its content, or expected of that; what is null stays, or may be anything.
 *
 * <p>
 * The following features are supported:
 * </p>
 * <ul>
 *   <li>{@link org.mirage.model.EntryMetadata#getPermissions <em>Permissions</em>}</li>
 *   <li>{@link org.mirage.model.EntryMetadata#getOwner <em>Owner</em>}</li>
 *   <li>{@link org.mirage.model.EntryMetadata#getGroup <em>Group</em>}</li>
 *   <li>{@link org.mirage.model.EntryMetadata#getTime <em>Time</em>}</li>
 *   <li>{@link org.mirage.model.EntryMetadata#getFlags <em>Flags</em>}</li>
 *   <li>{@link org.mirage.model.EntryMetadata#getProject <em>Project</em>}</li>
 *   <li>{@link org.mirage.model.EntryMetadata#getAttributes <em>Attributes</em>}</li>
 * </ul>
 *
 * @see org.mirage.model.MiragePackage#getEntryMetadata()
 * @model
 * @generated
 */
public interface EntryMetadata extends EObject {
	/**
	 * Returns the value of the '<em><b>Permissions</b></em>' attribute.
	 * The lower twelve bits of the mode, four octal digits; null when they stay. As a person writes it.
	 * @return the value of the '<em>Permissions</em>' attribute.
	 * @see #setPermissions(String)
	 * @see org.mirage.model.MiragePackage#getEntryMetadata_Permissions()
	 * @model
	 * @generated
	 */
	String getPermissions();

	/**
	 * Sets the value of the '{@link org.mirage.model.EntryMetadata#getPermissions <em>Permissions</em>}' attribute.
	 * @param value the new value of the '<em>Permissions</em>' attribute.
	 * @see #getPermissions()
	 * @generated
	 */
	void setPermissions(String value);

	/**
	 * Returns the value of the '<em><b>Owner</b></em>' attribute.
	 * Number, 0 to 4294967295; null when it stays. As a person writes it.
	 * @return the value of the '<em>Owner</em>' attribute.
	 * @see #setOwner(String)
	 * @see org.mirage.model.MiragePackage#getEntryMetadata_Owner()
	 * @model
	 * @generated
	 */
	String getOwner();

	/**
	 * Sets the value of the '{@link org.mirage.model.EntryMetadata#getOwner <em>Owner</em>}' attribute.
	 * @param value the new value of the '<em>Owner</em>' attribute.
	 * @see #getOwner()
	 * @generated
	 */
	void setOwner(String value);

	/**
	 * Returns the value of the '<em><b>Group</b></em>' attribute.
	 * Number, 0 to 4294967295; null when it stays. As a person writes it.
	 * @return the value of the '<em>Group</em>' attribute.
	 * @see #setGroup(String)
	 * @see org.mirage.model.MiragePackage#getEntryMetadata_Group()
	 * @model
	 * @generated
	 */
	String getGroup();

	/**
	 * Sets the value of the '{@link org.mirage.model.EntryMetadata#getGroup <em>Group</em>}' attribute.
	 * @param value the new value of the '<em>Group</em>' attribute.
	 * @see #getGroup()
	 * @generated
	 */
	void setGroup(String value);

	/**
	 * Returns the value of the '<em><b>Time</b></em>' attribute.
	 * When the content last changed, as in .changes files.
	 * @return the value of the '<em>Time</em>' attribute.
	 * @see #setTime(String)
	 * @see org.mirage.model.MiragePackage#getEntryMetadata_Time()
	 * @model
	 * @generated
	 */
	String getTime();

	/**
	 * Sets the value of the '{@link org.mirage.model.EntryMetadata#getTime <em>Time</em>}' attribute.
	 * @param value the new value of the '<em>Time</em>' attribute.
	 * @see #getTime()
	 * @generated
	 */
	void setTime(String value);

	/**
	 * Returns the value of the '<em><b>Flags</b></em>' attribute.
	 * All flags that are set afterwards, by name and separated by spaces, or none.
	 * @return the value of the '<em>Flags</em>' attribute.
	 * @see #setFlags(String)
	 * @see org.mirage.model.MiragePackage#getEntryMetadata_Flags()
	 * @model
	 * @generated
	 */
	String getFlags();

	/**
	 * Sets the value of the '{@link org.mirage.model.EntryMetadata#getFlags <em>Flags</em>}' attribute.
	 * @param value the new value of the '<em>Flags</em>' attribute.
	 * @see #getFlags()
	 * @generated
	 */
	void setFlags(String value);

	/**
	 * Returns the value of the '<em><b>Project</b></em>' attribute.
	 * Project number, 0 for none; null when it stays. As a person writes it.
	 * @return the value of the '<em>Project</em>' attribute.
	 * @see #setProject(String)
	 * @see org.mirage.model.MiragePackage#getEntryMetadata_Project()
	 * @model
	 * @generated
	 */
	String getProject();

	/**
	 * Sets the value of the '{@link org.mirage.model.EntryMetadata#getProject <em>Project</em>}' attribute.
	 * @param value the new value of the '<em>Project</em>' attribute.
	 * @see #getProject()
	 * @generated
	 */
	void setProject(String value);

	/**
	 * Returns the value of the '<em><b>Attributes</b></em>' containment reference list.
	 * The list contents are of type {@link org.mirage.model.AttributeSetting}.
	 * Extended attributes that are set or go; the others stay.
	 * @return the value of the '<em>Attributes</em>' containment reference list.
	 * @see org.mirage.model.MiragePackage#getEntryMetadata_Attributes()
	 * @model containment="true"
	 * @generated
	 */
	EList<AttributeSetting> getAttributes();

} // EntryMetadata
