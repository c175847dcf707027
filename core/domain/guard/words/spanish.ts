/** What is said in Spanish, one meaning a line; docs/guard.md says what each means. */
export const spanish = `neg:no.,nunca,jamas,sin.,ni.,tampoco,prohibid,nadie,ningun
none:numero de pedido,tu numero de pedido,su numero de pedido,tu numero de seguimiento,su numero de seguimiento,numero de seguimiento,tu numero de orden,numero de orden,numero de guia,no dudes,no dude,no te preocupes,no se preocupe,no olvides,no hay problema,sin problema,no solo,sin duda,sin coste,sin costo,si no.,por que no,no hace falta devolver,sin necesidad de devolver,pagina de producto,pagina del producto,nuestra pagina de producto,nuestra pagina del producto,nuestra pagina de tiktok,nuestra pagina en tiktok,nuestra tienda de tiktok,nuestra tienda en tiktok,correo de confirmacion,correo electronico de confirmacion
but:por favor,pero,asi que,entonces,porque,por eso,sino,ya que,por lo que,mejor.
plat:en la app,en la aplicacion,por la app,a traves de la app,pagina del pedido,detalles del pedido,metodo de pago,pago original,en este chat,por este chat,por aqui,aqui mismo,aqui en,automaticamente,contra reembolso,contra entrega,pagina del producto,la plataforma,pagina de producto,pagina de tu pedido,pagina de tus pedidos
out:fuera de tiktok,fuera de la app,fuera de la aplicacion,fuera de la plataforma,fuera del sistema,por fuera,sin pasar por,sin usar la app,sin tiktok,en privado,bajo cuerda,bajo mano,en efectivo,en mano,entre nosotros,al margen,por nuestra cuenta,no hace falta pasar,sin intermediarios,sin abrir,de forma privada,sin necesidad de abrir
req:no olvides,no te olvides,por favor,porfa,podrias,podria.,puedes.,puede usted,te pido,te pedimos,le pedimos,le pido,necesitamos que,necesito que,queremos que,haz el favor,te importa,te importaria,le importaria,seria mejor,es mejor,mejor si,te agradecer,le agradecer,agradeceriamos,te rogamos,rogamos,le rogamos,te recomendamos,recomendamos,te sugerimos,ayudanos,ayudame,animate,solicitamos,lo mejor es
obl:debes,debe.,tienes que,tiene que,hay que,tendras que,tendria que,tendrias que,deberias
must:obligatori,imprescindible,necesari,requiere,requisito,requerid,debes,tienes que,exig,solo con,es necesario
may:puedes.,puede.,podras,tienes la opcion,es posible,se puede
wish:si quieres,si lo prefieres,si prefieres,si deseas,si desea,si quisieras,quieres cancelar,deseas cancelar,quiere cancelar,para cancelar,como cancelar,quieres que,si cambias de,si has cambiado
ours:sistema lo cancel,se cancelo,lo cancelo el,fue anulado,lo cancelamos,cancelaremos,hemos cancelado,fue cancelado,esta cancelado,ha sido cancelado,sera cancelado,vamos a cancelar,podemos cancelar
us:nos.,nuestr,nosotros,me.,mi.,yo.
you:tu.,te.,usted,le.,cliente,su.
reach:estamos en,somos,ahi,alli,como,escrib,contact,llama,mand,envia,agrega,anade,habla,chatea,mensaje,buscanos,siguenos,unete,añade,comunica,hablemos,seguimos,sigamos,sigue,atendemos,respondemos,rapido,al priv,md.,dm.,por.,al.,via.,pasate,localiza,charla,encuentra
num:telefono,numero de,tu numero,tu movil,tu celular,movil,celular,correo,email,e mail,mail.,mi numero,nuestro numero,contacto,tu contacto
give:pasa.,pasas,pasame,dame,danos,das.,dar.,darme,darnos,envia,manda,deja.,dejame,dejanos,dime,indica,cual es,comparte,compartir,compartes,facilita,necesito,proporciona,confirmame
dir:te puedo llamar,podemos llamarte,puedo llamarte,llamar al,llama al,llame al,nuestro numero,mi numero es,nuestro telefono,nuestro correo,mi correo,dejanos tu numero,dejame tu numero,hablar por telefono,escribe a nuestro,un numero donde,llamanos,llamame,te llamo,te llamamos,te llamaremos,le llamamos,escribeme al,escribenos al,escribenos a.,escribenos por,mandanos un correo,mandame un,envianos un correo,envianos un email,por correo,por telefono,por email,linea directa,al numero,mandanos un sms,un whatsap,por privado a
qr:codigo qr
scan:escanea,escanear
drop:mensajero,oficina,punto de entrega,etiqueta de devolucion,repartidor,correos
phys:tienda fisica,nuestra tienda en,nuestro local,nuestra oficina,en persona,nuestra sucursal,nuestro almacen en,local en,showroom
go:compra,pide.,pidelo,pedido en,visita,ve a.,entra,mira.,busca,barat,ordena,precio,hazlo en,disponible,vendemos,haz clic,pincha,consigue,registra,pasate,encarga,hacer tu pedido,rellena,encontraras,acude,ven.,venir,tenemos
site:nuestra web,nuestra pagina web,nuestro sitio,la web de la marca,web.,sitio web,pagina web,tienda online,tienda en linea,web oficial,nuestra pagina,formulario de google,sitio oficial
bio:enlace en la bio,link en la bio,enlace de la bio,link en bio,enlace de nuestro perfil,enlace en nuestro perfil,link de la bio,link del perfil,buscanos en google,busca en google,googlea
pay:reembols,devolvemos,devolver,devolvere,devolveremos,transfer,paga.,pagar,pagas,pago.,enviamos el dinero,dinero,ingres,compens,abon,deposit,haz un,te hago,hacemos un,manda,te mando,te doy,te damos
send:transfer,ingres,deposit,enviar,envio,envia,mand,abon,hacer
bank:cuenta bancaria,tu cuenta,tu banco,tu tarjeta,su cuenta
direct:directamente,directo,manualmente
inst:transferencia,bizum,cuenta bancaria,cuenta del banco
acct:numero de cuenta,cuenta bancaria,numero de tarjeta,datos bancarios,datos de tu tarjeta,datos de la tarjeta,codigo de verificacion,clabe,codigo de seguridad
wd:cierra,cancela,retira,anula,elimina,cerrar,retirar,anular,cancelar,quita
rreq:solicitud de reembolso,solicitud de devolucion,la solicitud,la reclamacion,tu reclamacion,la disputa,la devolucion,el reembolso,el caso,tu solicitud,la incidencia,el reclamo
ret:devoluc,reembols,devolver,cambio,cambios,devuelto,devuelt
rev:resena,valoracion,opinion,calificacion,comentario,valorar,puntua,evaluacion,califica,review,estrella
star:estrell
five:cinco,maxima
put:deja,dejas,dejar,dejes,da.,danos,das.,dar.,des.,escrib,publica,pon.,pones,pones,comparte,valora,califica,puntua,sube.,subes,haz.,regala,por cada,a cambio,cuando
rew:cupon,regal,descuento,reembols,gratis,vale.,dinero,premio,bono,saldo,sorpresa,obsequi,muestra,devolvemos,€,rebaja,tarjeta regalo,compens,sorteo
chg:borra,elimina,cambia,modifica,edita,quita,retira,actualiza,corrige,borrar,sube a,subir a,mejora,pon.
bad:negativ,mala,malas,malo,1 estrella,una estrella,baja,bajas,menos de,2 estrellas
good:positiv,buena,buen.,5 estrellas,cinco estrellas,excelente,bonita,perfecta,maxima
happy:content,satisfech,feliz,te gusta,te ha gustado,te encanto
only:solo.,solamente,unicamente
if:si.,cuando,despues,tras.,una vez,a cambio,y te,te regal,te damos,recib,llev,para recibir,para obtener,en cuanto,por cada
before:antes de,en lugar de,en vez de
cnt:contactanos,escribenos,habla con nosotros,dinos,avisanos,hablanos
can:cancele.,cancela.,cancelar,canceles,anula.,anular,cancelalo,cancelarlo,anules,cancelas,anules,cancelen,anularlo,canceles
noun:cancelacion,anulacion
ask:solicita,pide,pidas,haz.,selecciona,elige,marca,pulsa,envia,tramita
rsn:ya no lo,cambie de opinion,he cambiado de opinion,cambio de opinion,como motivo,por error,como razon,el motivo
acc:puede,pueden,acept,admit,permit,hay.,hace,ofrec,posible,realiz,tramit,dan.,damos,da.
norf:no se aceptan devol,no aceptamos devol,no hay devol,no hay reembol,no hacemos devol,no hacemos reembol,no se hacen,no admitimos,no se admiten,sin devol,sin reembol,no reembolsable,no se devuelve,no devolvemos,no se puede devolver,no se reembols,no aceptamos cambios,venta final,ventas finales,ni cambios ni,no se permiten devol,no ofrecemos devol,no ofrecemos reembol,no reembolsamos
all:bajo ningun,ningun caso,ninguna circun,ningun motivo,ningun concepto,en absoluto,ninguna razon,venta final,ventas finales,aunque,ni cambios ni,ningun tipo
fee:gastos de devol,coste de devol,costo de devol,envio de devol,gastos de envio,envio de vuelta,cargo por,comision,gastos de gestion,penaliz,tarifa
own:pagar,pagas,a tu cargo,corre.,corren,asum,descont,por tu cuenta,de tu bolsillo,a cargo del
unbox:unboxing,video de apertura,video abriendo,video al abrir,grabar la apertura,video del desempaquet,video de la apertura,grabacion
within:dias,horas,minutos
swap:solo cambio,solo cambios,solo se cambia,solo vale,solo damos vale,vale de tienda
lim:caja original,etiqueta,embalaje,precintad,rebajas,oferta,abiert
thr:se donde vives,sabemos donde vives,tenemos tu direccion,tengo tu direccion,conozco tu direccion,te vas a arrepentir,te arrepentiras,lo lamentaras,lo vas a lamentar,ten cuidado,cuidadito,atente,consecuencias,te vamos a denunciar,te denunci,denunciarte,te demand,demandarte,abogad,policia,acciones legales,medidas legales,vernos en los tribunales,te bloque,bloquear la cuenta,bloquear tu cuenta,cerrar tu cuenta,cerraran tu cuenta,lista negra,te reporta,reportar tu cuenta,reportaremos,publicare,publicaremos tu,iremos a tu casa,ire a tu casa,voy a ir a,ultima advertencia,ultimo aviso,ya veras,te vas a enterar,tu cuenta sera,tu familia,tribunales
tver:denunci,bloque,reporta,demand
acc2:cuenta,te.,cliente
provoke:reclam,devol,reembol,resena,si.,sigues
ins:loco.,loca.,estas loco,estas loca,estafador,mentiros,estupid,idiota,imbecil,tont,inutil,ladron,analfabet,ridicul,patetic,cieg,ignorante,vergüenza,verguenza,maleducad,caradura,aprovechad,sinverguenza,tacan,pesad,cerebro,basura,payas,miserable,rata,muerto de hambre,subnormal
rude:pierdo el tiempo,perder el tiempo,perdiendo el tiempo,callate,largate,vete,dejanos en paz,dejame en paz,no es mi problema,no es nuestro problema,aprende a leer,no sabes leer,sabes leer,estas cieg,eres tont,que te pasa,gente como tu,clientes como tu,quieres todo gratis,cosas gratis,compra en otro,no me importa,nos da igual,eres un,eres una,que asco,tu culpa,no tienes verguenza,deja de molestar,deja de quejarte
prof:joder,jodas,jodid,gilipollas,puta,puto.,putos,mierda,cabron,pendej,=coño,hostia puta,chinga,verga.,culero,hijo de,hijueputa,malparid,gonorrea,polla.,carajo,mamon,maricon,marica,zorra,perra.,cojones,pinche,concha de,boludo,pelotud,weon,huevon,imbecil,capullo,guarra,jodete,cagada,mames
sex:excitad,excitas,excitante,porno,desnud,fotos desnuda,sexo.,sexual,acostarte,acostarnos,acostarme,caliente esta noche,en la cama conmigo,follar,follamos,tetas,culo.,tu cuerpo,cuerpazo,me pones,nudes,contenido para adultos,prostitu,puta madre,besarte,chupar,mamada,escort,erotic
none:desnudar el cable,salud sexual
sexy:sexy,desnud,lenceria,ropa interior,bikini,cuerpo
pic:foto tuya,fotos tuyas,una foto con,foto con el puesto,selfie,video tuyo,foto de ti
gamb:casino,apuest,tragaperras,tragamonedas,ruleta,bacara,loteria,quiniela,apostar,jackpot,juegos de azar
play:juega,jugar,gana,registr,apuest,bono,deposit,entra,unete,enlace,boleto,invierte,prueba,participa,premio
fake:replica,imitacion,falsific,falso.,falsa.,falsos,pirata,clon.,triple a,calidad aaa,copia.,copias,no es original,contraband,robad
sell:vendemos,vend,tenemos,es.,son.,calidad,igual,disponib,barat,precio,mism,compra,identic,consegu
drug:cannabis,marihuana,cocaina,sin receta,no necesitas receta,factura falsa,documentos falsos,droga,anabolizantes,esteroides
none:pistola de agua,pistola de silicona,pistola de masaje,pistola de calor
cust:evitar aduan,evitar la aduana,evitar impuestos,evadir,valor menor,valor mas bajo,como regalo para,menor valor,declarar menos
urg:corre.,solo hoy,solo por hoy,ultima oportunidad,ultimas unidades,date prisa,no te lo pierdas,no te pierdas,por tiempo limitado,tiempo limitado,hasta agotar,esta noche,ultimas horas,aprovecha,ultimo dia
news:nueva coleccion,novedades,nuevos productos,recien llegad,rebajas,gran oferta,super oferta,superoferta,oferta flash,venta flash,black friday,liquidacion,nuestro directo,en vivo,promocion,oferta especial,lanzamiento,otros productos,nuevo producto,nuestro live
call:corre.,compra ya,compra ahora,aprovecha,siguenos,descubre,visita,echa un vistazo,mira nuestr,conoce,no te pierdas,comparte con,pasate,llevate,hazte con,unete,recomienda,te puede interesar,te interesa,date un capricho
offer:descuento,2x1,3x2,envio gratis,% ,cupon,mitad de precio,ofert,rebaja
oth:otro cliente,otra clienta,otra cliente,otro comprador,otra compradora,otros clientes,cliente anterior,comprador anterior,una clienta,un cliente,tu vecin,otra persona,clienta llamada,cliente llamado,el cliente de,la clienta
pd:direccion,telefono,nombre,se llama,vive en,correo,datos,apellido,numero,calle
scam:estafadores que,estafadores,si alguien,alguien te pide,suplant,cuidado con los,se hacen pasar,desconfia,fraude,sospechos
prod:recibe llamadas,altavoz,auricular,funda,lee mensajes,compatible,funciona con,notificac,estampado,diseno,color.,pegatina,logo,reloj,pantalla,conecta,boton,soporta,dibujo,camiseta
carr:mensajero,repartidor,transportista,correos,empresa de transporte,mensajeria
say:escribiste,dijiste,dice,pone.,texto,mensaje,mencionas,frase,preguntas,palabra
past:compraste en,comprado en,pediste en,comprado a,hecho en,pedido de,compraste a
thx:gracias,agradec
secret:confidencial,privad
short:24 horas,48 horas,3 dias,2 dias
saw:visto en,viste en,vi en,anuncio
ynum:tu numero,tu telefono,tu movil,tu celular,tu correo,tu email,tu mail,su numero,su telefono,su correo,su movil
ourbank:nuestra cuenta,mi cuenta,cuenta de la tienda
arms:armas,pistola
setup:emparej,conectar,vincular,parte trasera,en la base,autenticidad
stall:tienda de shopee,tienda en shopee,pagina de shopee,canal de shopee,tienda de lazada,tienda en lazada,pagina de lazada,canal de lazada,tienda de amazon,tienda en amazon,pagina de amazon,canal de amazon,tienda de ebay,tienda en ebay,pagina de ebay,canal de ebay,tienda de etsy,tienda en etsy,pagina de etsy,canal de etsy,tienda de temu,tienda en temu,pagina de temu,canal de temu,tienda de shein,tienda en shein,pagina de shein,canal de shein,tienda de facebook,tienda en facebook,pagina de facebook,canal de facebook,tienda de instagram,tienda en instagram,pagina de instagram,canal de instagram,tienda de youtube,tienda en youtube,pagina de youtube,canal de youtube,tienda de wallapop,tienda en wallapop,pagina de wallapop,canal de wallapop,tienda de mercado libre,tienda en mercado libre,pagina de mercado libre,canal de mercado libre`;
