// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.model.impl;

import java.util.Collection;

import org.eclipse.emf.common.notify.Notification;
import org.eclipse.emf.common.notify.NotificationChain;

import org.eclipse.emf.common.util.EList;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.InternalEObject;

import org.eclipse.emf.ecore.impl.ENotificationImpl;
import org.eclipse.emf.ecore.impl.MinimalEObjectImpl;

import org.eclipse.emf.ecore.util.EObjectContainmentWithInverseEList;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.emf.ecore.util.InternalEList;

import org.mirage.model.Image;
import org.mirage.model.Library;
import org.mirage.model.MiragePackage;
import org.mirage.model.Version;

/**
 * An implementation of the model object '<em><b>Image</b></em>'.
 * <p>
 * The following features are implemented:
 * </p>
 * <ul>
 *   <li>{@link org.mirage.model.impl.ImageImpl#getLibrary <em>Library</em>}</li>
 *   <li>{@link org.mirage.model.impl.ImageImpl#getId <em>Id</em>}</li>
 *   <li>{@link org.mirage.model.impl.ImageImpl#getName <em>Name</em>}</li>
 *   <li>{@link org.mirage.model.impl.ImageImpl#getVersions <em>Versions</em>}</li>
 * </ul>
 *
 * @generated
 */
public class ImageImpl extends MinimalEObjectImpl.Container implements Image {
	/**
	 * The default value of the '{@link #getId() <em>Id</em>}' attribute.
	 * @see #getId()
	 * @generated
	 * @ordered
	 */
	protected static final String ID_EDEFAULT = null;

	/**
	 * The cached value of the '{@link #getId() <em>Id</em>}' attribute.
	 * @see #getId()
	 * @generated
	 * @ordered
	 */
	protected String id = ID_EDEFAULT;

	/**
	 * The default value of the '{@link #getName() <em>Name</em>}' attribute.
	 * @see #getName()
	 * @generated
	 * @ordered
	 */
	protected static final String NAME_EDEFAULT = "";

	/**
	 * The cached value of the '{@link #getName() <em>Name</em>}' attribute.
	 * @see #getName()
	 * @generated
	 * @ordered
	 */
	protected String name = NAME_EDEFAULT;

	/**
	 * The cached value of the '{@link #getVersions() <em>Versions</em>}' containment reference list.
	 * @see #getVersions()
	 * @generated
	 * @ordered
	 */
	protected EList<Version> versions;

	/**
	 * @generated
	 */
	protected ImageImpl() {
		super();
	}

	/**
	 * @generated
	 */
	@Override
	protected EClass eStaticClass() {
		return MiragePackage.Literals.IMAGE;
	}

	/**
	 * @generated
	 */
	@Override
	public Library getLibrary() {
		if (eContainerFeatureID() != MiragePackage.IMAGE__LIBRARY) return null;
		return (Library)eInternalContainer();
	}

	/**
	 * @generated
	 */
	public NotificationChain basicSetLibrary(Library newLibrary, NotificationChain msgs) {
		msgs = eBasicSetContainer((InternalEObject)newLibrary, MiragePackage.IMAGE__LIBRARY, msgs);
		return msgs;
	}

	/**
	 * @generated
	 */
	@Override
	public void setLibrary(Library newLibrary) {
		if (newLibrary != eInternalContainer() || (eContainerFeatureID() != MiragePackage.IMAGE__LIBRARY && newLibrary != null)) {
			if (EcoreUtil.isAncestor(this, newLibrary))
				throw new IllegalArgumentException("Recursive containment not allowed for " + toString());
			NotificationChain msgs = null;
			if (eInternalContainer() != null)
				msgs = eBasicRemoveFromContainer(msgs);
			if (newLibrary != null)
				msgs = ((InternalEObject)newLibrary).eInverseAdd(this, MiragePackage.LIBRARY__IMAGES, Library.class, msgs);
			msgs = basicSetLibrary(newLibrary, msgs);
			if (msgs != null) msgs.dispatch();
		}
		else if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, MiragePackage.IMAGE__LIBRARY, newLibrary, newLibrary));
	}

	/**
	 * @generated
	 */
	@Override
	public String getId() {
		return id;
	}

	/**
	 * @generated
	 */
	@Override
	public void setId(String newId) {
		String oldId = id;
		id = newId;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, MiragePackage.IMAGE__ID, oldId, id));
	}

	/**
	 * @generated
	 */
	@Override
	public String getName() {
		return name;
	}

	/**
	 * @generated
	 */
	@Override
	public void setName(String newName) {
		String oldName = name;
		name = newName;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, MiragePackage.IMAGE__NAME, oldName, name));
	}

	/**
	 * @generated
	 */
	@Override
	public EList<Version> getVersions() {
		if (versions == null) {
			versions = new EObjectContainmentWithInverseEList<Version>(Version.class, this, MiragePackage.IMAGE__VERSIONS, MiragePackage.VERSION__IMAGE);
		}
		return versions;
	}

	/**
	 * @generated
	 */
	@Override
	public Version newest() {
		return getVersions().isEmpty() ? null : getVersions().get(getVersions().size() - 1);
	}

	/**
	 * @generated
	 */
	@SuppressWarnings("unchecked")
	@Override
	public NotificationChain eInverseAdd(InternalEObject otherEnd, int featureID, NotificationChain msgs) {
		switch (featureID) {
			case MiragePackage.IMAGE__LIBRARY:
				if (eInternalContainer() != null)
					msgs = eBasicRemoveFromContainer(msgs);
				return basicSetLibrary((Library)otherEnd, msgs);
			case MiragePackage.IMAGE__VERSIONS:
				return ((InternalEList<InternalEObject>)(InternalEList<?>)getVersions()).basicAdd(otherEnd, msgs);
		}
		return super.eInverseAdd(otherEnd, featureID, msgs);
	}

	/**
	 * @generated
	 */
	@Override
	public NotificationChain eInverseRemove(InternalEObject otherEnd, int featureID, NotificationChain msgs) {
		switch (featureID) {
			case MiragePackage.IMAGE__LIBRARY:
				return basicSetLibrary(null, msgs);
			case MiragePackage.IMAGE__VERSIONS:
				return ((InternalEList<?>)getVersions()).basicRemove(otherEnd, msgs);
		}
		return super.eInverseRemove(otherEnd, featureID, msgs);
	}

	/**
	 * @generated
	 */
	@Override
	public NotificationChain eBasicRemoveFromContainerFeature(NotificationChain msgs) {
		switch (eContainerFeatureID()) {
			case MiragePackage.IMAGE__LIBRARY:
				return eInternalContainer().eInverseRemove(this, MiragePackage.LIBRARY__IMAGES, Library.class, msgs);
		}
		return super.eBasicRemoveFromContainerFeature(msgs);
	}

	/**
	 * @generated
	 */
	@Override
	public Object eGet(int featureID, boolean resolve, boolean coreType) {
		switch (featureID) {
			case MiragePackage.IMAGE__LIBRARY:
				return getLibrary();
			case MiragePackage.IMAGE__ID:
				return getId();
			case MiragePackage.IMAGE__NAME:
				return getName();
			case MiragePackage.IMAGE__VERSIONS:
				return getVersions();
		}
		return super.eGet(featureID, resolve, coreType);
	}

	/**
	 * @generated
	 */
	@SuppressWarnings("unchecked")
	@Override
	public void eSet(int featureID, Object newValue) {
		switch (featureID) {
			case MiragePackage.IMAGE__LIBRARY:
				setLibrary((Library)newValue);
				return;
			case MiragePackage.IMAGE__ID:
				setId((String)newValue);
				return;
			case MiragePackage.IMAGE__NAME:
				setName((String)newValue);
				return;
			case MiragePackage.IMAGE__VERSIONS:
				getVersions().clear();
				getVersions().addAll((Collection<? extends Version>)newValue);
				return;
		}
		super.eSet(featureID, newValue);
	}

	/**
	 * @generated
	 */
	@Override
	public void eUnset(int featureID) {
		switch (featureID) {
			case MiragePackage.IMAGE__LIBRARY:
				setLibrary((Library)null);
				return;
			case MiragePackage.IMAGE__ID:
				setId(ID_EDEFAULT);
				return;
			case MiragePackage.IMAGE__NAME:
				setName(NAME_EDEFAULT);
				return;
			case MiragePackage.IMAGE__VERSIONS:
				getVersions().clear();
				return;
		}
		super.eUnset(featureID);
	}

	/**
	 * @generated
	 */
	@Override
	public boolean eIsSet(int featureID) {
		switch (featureID) {
			case MiragePackage.IMAGE__LIBRARY:
				return getLibrary() != null;
			case MiragePackage.IMAGE__ID:
				return ID_EDEFAULT == null ? id != null : !ID_EDEFAULT.equals(id);
			case MiragePackage.IMAGE__NAME:
				return NAME_EDEFAULT == null ? name != null : !NAME_EDEFAULT.equals(name);
			case MiragePackage.IMAGE__VERSIONS:
				return versions != null && !versions.isEmpty();
		}
		return super.eIsSet(featureID);
	}

	/**
	 * @generated
	 */
	@Override
	public String toString() {
		if (eIsProxy()) return super.toString();

		StringBuilder result = new StringBuilder(super.toString());
		result.append(" (id: ");
		result.append(id);
		result.append(", name: ");
		result.append(name);
		result.append(')');
		return result.toString();
	}

} //ImageImpl
